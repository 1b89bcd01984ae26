using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Reach;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Panels.Reach;

public sealed class CombinedReachTests
{
    private static readonly TrackData Young = new("unga", "Unga", null);

    // The vector of analysis N1: 1 000 000 persons; 400 000, 300 000 and 150 000 reached.
    internal static readonly DeduplicatedReachData Vector = new()
    {
        Verdict = ReachVerdictData.Interval,
        Channels = [],
        ShownInterval = new BoundsData(400_000m, 850_000m),
        ShownEstimate = 643_000m,
        ShareOfPopulation = new BoundsData(0.4m, 0.85m),
        EstimateShare = 0.643m,
        Population = new PopulationData
        {
            Id = "P-1", Name = "Unga 13–17 år", Size = 1_000_000, Year = 2023, Source = "SCB", Version = 1, EnteredBy = "Anna", EnteredAt = AnswerBuilder.ReadAt, Constructed = false,
        },
        Assumptions = ["Varje kanal räknar personer."],
        Notes = [],
        FigureId = "F-AAAABBBB",
    };

    [Fact]
    public void Of_Interval_SaysBoundsEstimateAndShareOfThePopulation()
    {
        CombinedReachView view = Build(Vector);

        Assert.Equal(
            "Unga: mellan 400 000 och 850 000 personer; vid oberoende cirka 643 000. Det är 40–85 % av Unga 13–17 år, 1 000 000 personer (SCB, 2023).",
            Assert.Single(view.Sentences).Plain.Spaced());
        Assert.Equal(["Varje kanal räknar personer."], view.Assumptions);
    }

    [Fact]
    public void Of_Interval_DrawsARangeWithATickAtTheEstimateAndATableWithTheSameValues()
    {
        CombinedReachView view = Build(Vector);

        ChartModel chart = view.Chart!.Chart;
        ChartPoint point = Assert.Single(Assert.Single(chart.Series).Points);
        Assert.Equal(ChartKind.Range, chart.Kind);
        Assert.Equal(0m, chart.Y.Min);
        Assert.Equal((643_000m, new ChartSpan(400_000m, 850_000m)), (point.Value, point.Span));
        Assert.Equal(["Unga | 400 000 | 850 000 | 643 000 | 40–85 % | 1 000 000"], view.Table!.Rows().Select(row => row.Spaced()));
    }

    [Fact]
    public void Of_Interval_EveryFigureOpensToItsProvenance() =>
        Assert.Equal(
            ["F-AAAABBBB", "F-AAAABBBB", "F-AAAABBBB"],
            Build(Vector).Sentences[0].Parts.OfType<FigureInline>().Where(figure => figure.Value is 400_000m or 850_000m or 643_000m).Select(figure => figure.FigureId).OfType<string>());

    [Fact]
    public void Of_NoPopulation_ShowsTheBoundsAloneAndWhereToEnterOne()
    {
        CombinedReachView view = Build(Vector with
        {
            Verdict = ReachVerdictData.NoPopulation, ShownEstimate = null, ShareOfPopulation = null, EstimateShare = null, Population = null,
        });

        RichText sentence = Assert.Single(view.Sentences);
        Assert.Equal(
            "Unga: mellan 400 000 och 850 000 personer. Befolkning saknas för unga. Därför räknas varken andel eller uppskattning. Lägg in befolkning",
            sentence.Plain.Spaced());
        Assert.Equal("/kampanj/lat-inte-tystnaden-tala/befolkning", sentence.Parts.OfType<LinkInline>().Single().Address);
        Assert.Null(Assert.Single(Assert.Single(view.Chart!.Chart.Series).Points).Value);
        Assert.Equal(
            ["Unga | 400 000 | 850 000 | befolkning saknas | befolkning saknas | befolkning saknas"], view.Table!.Rows().Select(row => row.Spaced()));
    }

    [Fact]
    public void Of_Contradiction_NamesTheChannelsAndDrawsNothing()
    {
        CombinedReachView view = Build(Vector with
        {
            Verdict = ReachVerdictData.Contradiction, ShownInterval = null, ShownEstimate = null, ShareOfPopulation = null, EstimateShare = null,
            Contradiction = [new("facebook", "Facebook"), new("instagram", "Instagram")],
        });

        Assert.Equal("Unga: källorna motsäger varandra (Facebook och Instagram). Därför visas inget intervall.", view.Sentences[0].Plain);
        Assert.Null(view.Chart);
        Assert.Equal(["Unga | källorna motsäger varandra | källorna motsäger varandra | källorna motsäger varandra | källorna motsäger varandra | 1 000 000"], view.Table!.Rows().Select(row => row.Spaced()));
    }

    [Fact]
    public void Of_ChannelThatIsNotUsed_IsNamedWithTheReason()
    {
        CombinedReachView view = Build(Vector with { Channels = [new(new("snapchat", "Snapchat"), false, false, "profiler är inte personer")] });

        Assert.Equal("Snapchat (unga) är inte med: profiler är inte personer", Assert.Single(view.Notes).Plain);
    }

    [Fact]
    public void Of_OneChannel_IsOneNumberThatSaysWhy() =>
        Assert.Equal(
            "Unga: 23 800 personer. Bara en kanal kan räknas, så det finns ingen överlappning.",
            Build(Vector with { ShownInterval = new BoundsData(23_800m, 23_800m), ShareOfPopulation = null }).Sentences[0].Plain.Spaced());

    [Fact]
    public void Of_ChannelsThatCountProfiles_SaysProfilesAndNotPersons() =>
        Assert.StartsWith(
            "Unga: mellan 400 000 och 850 000 profiler;",
            Build(Vector with { IdentityBasis = IdentityBasis.Profiles }).Sentences[0].Plain.Spaced(),
            StringComparison.Ordinal);

    [Fact]
    public void Of_NoUpperBound_SaysAtLeastAndDrawsNothing()
    {
        CombinedReachView view = Build(Vector with { ShownInterval = new BoundsData(400_000m, null), ShareOfPopulation = null, ShownEstimate = null });

        Assert.StartsWith("Unga: minst 400 000 personer. Någon övre gräns går inte att räkna.", view.Sentences[0].Plain.Spaced(), StringComparison.Ordinal);
        Assert.Null(view.Chart);
        Assert.Equal("ingen övre gräns", view.Table!.Rows[0].Cells[2].Text);
    }

    [Fact]
    public void Of_FailedQuestion_SaysSoWithTheErrorCodeAndKeepsTheOthers()
    {
        PanelInput input = PublishedCampaign.Input() with
        {
            Analyses = new CampaignAnalyses
            {
                CombinedReach = [new(Young, new(null, new PanelFailure("TIMEOUT", "trace-2"))), new(new TrackData("vuxna", "Vuxna", null), new(Vector, null))],
            },
        };

        CombinedReachView view = CombinedReach.Of(input, "k5")!;

        Assert.Equal("Unga: sammanlagd räckvidd kunde inte räknas just nu. Felkod trace-2.", view.Sentences[0].Plain);
        Assert.StartsWith("Vuxna: mellan", view.Sentences[1].Plain, StringComparison.Ordinal);
    }

    private static CombinedReachView Build(DeduplicatedReachData reach) => CombinedReach.Of(
        PublishedCampaign.Input() with { Analyses = new CampaignAnalyses { CombinedReach = [new(Young, new(reach, null))] } }, "k5")!;
}
