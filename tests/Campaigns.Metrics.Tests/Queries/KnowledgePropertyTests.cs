using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Queries;

/// <summary>What is learned later changes no earlier answer, and no figure that was known becomes unknown; a rate of several days lies between those of the days.</summary>
public class KnowledgePropertyTests
{
    private const int Seeds = 150;
    private static readonly DateOnly First = new(2026, 3, 2);
    private static readonly Campaign Two = PrintedCampaigns.Create("c", [], new("tiktok", []), new("snapchat", []));

    [Fact]
    public void Compare_AsOfAnyMoment_IsWhatWasKnownThen()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var figures = Draw(seed);
            foreach (var moment in figures.Select(figure => figure.ObservedAt).Distinct())
            {
                var asked = Lines(figures, moment);

                Assert.Equal(Lines([.. figures.Where(figure => figure.ObservedAt <= moment)], null), asked);
            }
        }
    }

    [Fact]
    public void Compare_WithMoreKnowledge_NoFigureIsLost()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var figures = Draw(seed);
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var moment in figures.Select(figure => figure.ObservedAt).Distinct().Order())
            {
                var now = Cells(figures, "impressions", moment).Where(cell => cell.Value is not null).Select(cell => cell.Channel!).ToHashSet(StringComparer.Ordinal);

                Assert.True(known.IsSubsetOf(now), $"seed {seed}: known {string.Join(' ', known)}, then {string.Join(' ', now)}");
                known = now;
            }
        }
    }

    [Fact]
    public void Compare_RateOfSeveralDays_IsSumBySumAndBetweenTheDays()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var days = Enumerable.Range(0, 2 + random.Next(4)).Select(day => (Day: First.AddDays(day), Clicks: random.Next(0, 50), Impressions: random.Next(50, 5_000))).ToList();
            Observation[] figures =
            [
                .. days.SelectMany(day => new[] { Of("tiktok", "clicks", day.Clicks, day.Day, 0), Of("tiktok", "impressions", day.Impressions, day.Day, 0) }),
            ];
            decimal Rate(DateOnly? from, DateOnly? to) => Ask.Compare(Two, figures, new MetricQuery { Campaign = "c", Metric = "click_rate", By = [Dimension.Channel], From = from, To = to })
                .Groups.SelectMany(group => group.Cells).Single(cell => cell.Channel == "tiktok").Value!.Value;
            var each = days.Select(day => Rate(day.Day, day.Day)).ToList();

            var whole = Rate(null, null);

            // Rates are given with twelve decimals.
            Assert.InRange(Math.Abs((decimal)days.Sum(day => day.Clicks) / days.Sum(day => day.Impressions) - whole), 0, 0.000_000_000_001m);
            Assert.InRange(whole, each.Min(), each.Max());
        }
    }

    private static List<Observation> Draw(int seed)
    {
        var random = new Random(seed);

        return
        [
            .. Enumerable.Range(0, 24).Select(look => Of(
                random.Next(2) == 0 ? "tiktok" : "snapchat", random.Next(3) == 0 ? "clicks" : "impressions", random.Next(1_000), First.AddDays(random.Next(3)), look)),
        ];
    }

    private static Observation Of(string channel, string metric, decimal value, DateOnly day, int look) =>
        Figure.Of("c", null, channel, metric, value, Qualifier.Exact).In(Window.Day(day)).Seen(look);

    private static IReadOnlyList<ComparisonCell> Cells(IReadOnlyCollection<Observation> figures, string metric, DateTimeOffset? asOf) =>
        [.. Ask.Compare(Two, figures, new MetricQuery { Campaign = "c", Metric = metric, By = [Dimension.Channel], AsOf = asOf }).Groups.SelectMany(group => group.Cells)];

    private static List<string> Lines(IReadOnlyCollection<Observation> figures, DateTimeOffset? asOf) =>
        [.. new[] { "impressions", "clicks", "click_rate" }.SelectMany(metric => Cells(figures, metric, asOf)).Select(Ask.Line)];
}
