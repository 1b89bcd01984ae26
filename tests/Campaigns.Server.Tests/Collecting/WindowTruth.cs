using Campaigns.Metrics.Observations;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Server.Tests.Collecting;

/// <summary>What the stand-ins hold of one window of one report, added over ads and pages; reach and visitors as they are, for they cannot be added.</summary>
/// <param name="scenario">What the stand-ins answer from.</param>
internal sealed class WindowTruth(CampaignScenario scenario)
{
    private readonly Dictionary<(string Stream, Window Window), Dictionary<(string Metric, string Cell), decimal>> known = [];

    /// <summary>Values that are not zero, by metric and by age and sex.</summary>
    /// <param name="stream">The report.</param>
    /// <param name="window">The window.</param>
    public Dictionary<(string Metric, string Cell), decimal> Of(string stream, Window window)
    {
        if (!known.TryGetValue((stream, window), out var truth))
        {
            var (from, to) = (window.First!.Value, window.Last!.Value);
            known[(stream, window)] = truth = Rows(stream, from, to).Where(row => row.Value != 0)
                .GroupBy(row => (row.Metric, row.Cell)).ToDictionary(group => group.Key, group => group.Sum(row => row.Value));
        }

        return truth;
    }

    private IEnumerable<(string Metric, string Cell, decimal Value)> Rows(string stream, DateOnly from, DateOnly to) => stream switch
    {
        "pages_daily" => Days(Platform.Matomo, from, to),
        "ads_daily" => Days(Platform.TikTok, from, to),
        "reserved_ads_daily" => [],
        "visitors_week" or "visitors_month" => Report(Platform.Matomo, Level.Account, from, to).SelectMany(row => Visitors(row)),
        "campaign_reach" => Report(Platform.TikTok, Level.Campaign, from, to).SelectMany(row => Reach(row)),
        "audience" => Report(Platform.TikTok, Level.Campaign, from, to, split: true).SelectMany(row => Delivery(row)),
        _ => throw new ArgumentOutOfRangeException(nameof(stream), stream, "The stand-ins' truth of this report is not known."),
    };

    private IEnumerable<(string, string, decimal)> Days(Platform platform, DateOnly from, DateOnly to) =>
        TruthTable.Daily(scenario, platform, from, to).Select(row => (row.Metric, string.Empty, row.Value));

    private IReadOnlyList<ReportRow> Report(Platform platform, Level level, DateOnly from, DateOnly to, bool split = false) =>
        scenario.Report(new ReportQuery { Platform = platform, Level = level, From = from, To = to, ByAge = split, ByGender = split });

    private static IEnumerable<(string, string, decimal)> Visitors(ReportRow row) =>
        [("visits", string.Empty, row.Counts[Counter.Impressions]), ("visitors", string.Empty, row.Reach)];

    private static IEnumerable<(string, string, decimal)> Reach(ReportRow row) =>
        [("impressions", string.Empty, row.Counts[Counter.Impressions]), ("reach", string.Empty, row.Reach)];

    private static IEnumerable<(string, string, decimal)> Delivery(ReportRow row)
    {
        var sex = row.Key.Gender switch { "male" => "men", "female" => "women", var other => other };
        var cell = $"{row.Key.Age} {sex}";
        return
        [
            ("impressions", cell, row.Counts[Counter.Impressions]), ("clicks", cell, row.Counts[Counter.Clicks]), ("spend", cell, row.Counts[Counter.SpendOre] * 0.01m),
        ];
    }
}
