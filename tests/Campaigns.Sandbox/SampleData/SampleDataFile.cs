using System.Globalization;
using System.Text;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.SampleData;

/// <summary>Writes <c>connectors/exempeldata/exempeldata.csv</c> from the scenario: every flight day by day, its weeks, and the whole of it with its audience.</summary>
public static class SampleDataFile
{
    private const string Prefix = "exempel-";

    private static readonly DateOnly From = new(2023, 6, 26);
    private static readonly DateOnly To = new(2024, 1, 28);

    /// <summary>The file's text: UTF-8, commas, LF.</summary>
    public static string Write()
    {
        var scenario = CampaignScenario.Of2023();
        var text = new StringBuilder();
        text.AppendJoin(',', ["campaign", "track", "channel", "audience", "period", .. SampleColumns.Figures]).Append('\n');
        foreach (var plan in scenario.Plans)
        {
            foreach (var row in PlatformRows(scenario, plan))
            {
                Append(text, row);
            }
        }

        foreach (var row in RejectedDays().Concat(OfflineRows()))
        {
            Append(text, row);
        }

        return text.ToString();
    }

    private static IEnumerable<SampleRow> PlatformRows(CampaignScenario scenario, CampaignPlan plan)
    {
        IReadOnlyList<ReportRow> Ask(Level level, Func<DateOnly, (DateOnly, DateOnly)>? slice, bool cells = false) => scenario.Report(new ReportQuery
        {
            Platform = plan.Platform, Level = level, From = From, To = To, Slice = slice, ByAge = cells, ByGender = cells, Where = (candidate, _) => candidate == plan,
        });

        // Ad groups carry the track where the campaign does not.
        var daily = plan.AdGroups.Any(group => group.Track is not null) ? Level.AdGroup : Level.Campaign;
        var rows = Ask(daily, ReportQuery.Daily).Select(row => Row(plan, row, "all", Day(row.Key.From), [.. SampleColumns.Additive(plan, row.Counts), (SampleColumns.Reach(plan), SampleColumns.Text(row.Reach))]));
        rows = rows.Concat(Ask(daily, Week).Select(row => Row(plan, row, "all", WeekOf(row.Key.From), [(SampleColumns.Reach(plan), SampleColumns.Text(row.Reach))])));
        rows = rows.Concat(Ask(Level.Campaign, null).Select(row => Row(plan, row, "all", string.Empty, [(SampleColumns.Reach(plan), SampleColumns.Text(row.Reach))])));
        return plan.Platform == Platform.Matomo
            ? rows
            : rows.Concat(Ask(Level.Campaign, null, cells: true).Select(row => Row(
                plan, row, SampleColumns.Audience(row.Key), string.Empty, [.. SampleColumns.Additive(plan, row.Counts), (SampleColumns.Reach(plan), SampleColumns.Text(row.Reach))])));
    }

    private static IEnumerable<SampleRow> RejectedDays() =>
        Enumerable.Range(0, 6).Select(new DateOnly(2023, 10, 18).AddDays).Select(day => new SampleRow("lat-inte-tystnaden-tala", "unga", "tiktok", "all", Day(day), [("impressions", "avvisad")]));

    private static IEnumerable<SampleRow> OfflineRows()
    {
        foreach (var plan in OfflinePlan.Daily)
        {
            foreach (var (day, values) in plan.Days())
            {
                yield return new SampleRow(plan.Slug, plan.Track, plan.Channel, "all", Day(day), [.. values.Select(value => (value.Column, SampleColumns.Text(value.Value)))]);
            }

            if (plan.Lost is { } lost)
            {
                yield return new SampleRow(plan.Slug, plan.Track, plan.Channel, "all", Day(lost), [.. plan.Totals.Select(column => (column.Column, "saknas"))]);
            }
        }

        foreach (var figure in OfflinePlan.Flight)
        {
            yield return new SampleRow(figure.Slug, figure.Track, figure.Channel, figure.Audience, string.Empty, [(figure.Column, figure.Value)]);
        }
    }

    private static SampleRow Row(CampaignPlan plan, ReportRow row, string audience, string period, IReadOnlyList<(string, string)> figures) =>
        new(plan.Slug, row.Key.Group?.Track ?? plan.Track, plan.Channel, audience, period, figures);

    private static (DateOnly From, DateOnly To) Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return (monday, monday.AddDays(6));
    }

    private static string WeekOf(DateOnly monday)
    {
        var date = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date)}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, SampleRow row)
    {
        var figures = row.Figures.ToDictionary(figure => figure.Column, figure => figure.Value);
        var audience = row.Audience.Contains(',', StringComparison.Ordinal) ? $"\"{row.Audience}\"" : row.Audience;
        text.AppendJoin(',', [Prefix + row.Slug, row.Track ?? string.Empty, row.Channel, audience, row.Period, .. SampleColumns.Figures.Select(column => figures.GetValueOrDefault(column, string.Empty))]).Append('\n');
    }

    private sealed record SampleRow(string Slug, string? Track, string Channel, string Audience, string Period, IReadOnlyList<(string Column, string Value)> Figures);
}
