using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;
using Campaigns.Metrics.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using static Campaigns.Metrics.Queries.Dimension;
using Campaign = Campaigns.Metrics.Portfolio.Campaign;
using CampaignChannel = Campaigns.Metrics.Portfolio.CampaignChannel;

namespace Campaigns.Metrics.Tests.Queries;

/// <summary>What holds for any figures: generated campaigns of two tracks and four channels, with holes, words, days and placements.</summary>
public sealed class ComparisonPropertyTests
{
    private static readonly string[] Channels = ["tiktok", "snapchat", "youtube", "facebook-instagram"];

    private static readonly Campaign Generated = PrintedCampaigns.Create(
        "c", ["a", "b"], [.. Channels.Select(channel => new CampaignChannel(channel, ["a", "b"]))]);

    private static readonly Gen<Observation> AnyFigure =
        from track in Gen.Elements<string?>("a", "b", null)
        from channel in Gen.Elements<string?>([.. Channels, "social-media", null])
        from metric in Gen.Elements("impressions", "clicks", "reach", "click_rate")
        from value in Gen.Choose(0, 1_000_000)
        from qualifier in Gen.Elements(Enum.GetValues<Qualifier>())
        from day in Gen.Choose(0, 4)
        from source in Gen.Elements("one", "two")
        from status in Gen.Frequency((9, Gen.Constant(FigureStatus.Final)), (1, Gen.Elements(FigureStatus.Missing, FigureStatus.Rejected, FigureStatus.Suppressed)))
        let window = day == 4 ? Window.WholeFlight : Window.Day(new DateOnly(2026, 3, 2).AddDays(day))
        let figure = Figure.Of("c", track, channel, metric, value, qualifier).In(window).From(source)
        select status == FigureStatus.Final ? figure : figure.With(status);

    private static readonly Arbitrary<Observation[]> AnyFigures = AnyFigure.ArrayOf().ToArbitrary();

    [Fact]
    public void Compare_FiguresInAnyOrder_GivesTheSameAnswer() => Prop.ForAll(AnyFigures, Gen.Choose(0, int.MaxValue).ToArbitrary(), (figures, seed) =>
    {
        var shuffled = figures.ToArray();
        new Random(seed).Shuffle(shuffled);

        return Answers(figures).SequenceEqual(Answers(shuffled));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_AnotherMissingChannel_NeverSharpensASum() => Prop.ForAll(AnyFigures, all =>
    {
        // A figure without a channel is the source's own whole, from which no channel is missing.
        var figures = all.Where(figure => figure.Series.Channel is not null).ToArray();
        var wider = Generated with { Channels = [.. Generated.Channels, new CampaignChannel("tv4", ["a", "b"])] };
        var before = Sums(Generated, figures);
        var after = Sums(wider, figures);

        return after.All(cell => cell.Value is null || (cell.State == CellState.Partial && cell.Qualifier == Qualifier.AtLeast && cell.Missing.Contains("tv4")))
            && before.Select(cell => cell.Value).SequenceEqual(after.Select(cell => cell.Value));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_SplitOfAnAdditiveMetric_AddsUpToTheUnsplitSum() => Prop.ForAll(AnyFigures, figures =>
    {
        var flight = figures.Where(figure => figure.Window == Window.WholeFlight).ToArray();
        var split = Cells(Generated, flight, "impressions", Track, Channel).Sum(cell => cell.Value ?? 0);

        return split == Cells(Generated, flight, "impressions", Track).Sum(cell => cell.Value ?? 0)
            && split == Cells(Generated, flight, "impressions", Channel).Sum(cell => cell.Value ?? 0)
            && split == Cells(Generated, flight, "impressions").Sum(cell => cell.Value ?? 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_ValueAndState_AgreeInEveryCell() => Prop.ForAll(AnyFigures, figures =>
        new[] { "impressions", "reach", "click_rate" }
            .SelectMany(metric => Cells(Generated, figures, metric, Track, Channel, Audience))
            .All(cell => cell.Value is not null == cell.State is CellState.Ready or CellState.Partial && (cell.Value is null || cell.Inputs.Count > 0)))
        .QuickCheckThrowOnFailure();

    private static IEnumerable<string> Answers(Observation[] figures) =>
        new[] { ("impressions", Array.Empty<Dimension>()), ("impressions", [Track]), ("reach", [Track, Channel]), ("click_rate", [Channel]) }
            .SelectMany(question => Answer(figures, question.Item1, question.Item2));

    private static IEnumerable<string> Answer(Observation[] figures, string metric, Dimension[] by)
    {
        var result = Ask.Compare(Generated, figures, new MetricQuery { Campaign = "c", Metric = metric, By = by });

        return result.Groups.SelectMany(group => group.Cells
            .Select(cell => $"{Ask.Line(cell)} {string.Join('|', cell.Notes)} {string.Join('|', cell.Inputs.Select(FigureId.Of))} {string.Join('|', cell.Alternatives.Select(FigureId.Of))}")
            .Concat(group.PrintedTotals.Select(Ask.Line)));
    }

    private static List<ComparisonCell> Sums(Campaign campaign, Observation[] figures) => Cells(campaign, figures, "impressions");

    private static List<ComparisonCell> Cells(Campaign campaign, Observation[] figures, string metric, params Dimension[] by) =>
        [.. Ask.Compare(campaign, figures, new MetricQuery { Campaign = "c", Metric = metric, By = by }).Groups.SelectMany(group => group.Cells)];
}
