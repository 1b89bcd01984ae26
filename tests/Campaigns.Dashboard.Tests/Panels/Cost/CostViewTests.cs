using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Cost;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Panels.Cost;

public sealed class CostViewTests
{
    private static readonly NamedReference Snapchat = new("snapchat", "Snapchat");
    private static readonly NamedReference TikTok = new("tiktok", "TikTok");
    private static readonly NamedReference Cinema = new("bio", "Bio (Filmstaden)");

    [Fact]
    public void Build_NoCostAnywhere_EveryPanelSaysSoAndNothingIsZero()
    {
        CostView view = Build(Costs([Row(Snapchat), Row(TikTok)], []));

        Assert.Equal(
            [PanelState.CostMissing, PanelState.CostMissing, PanelState.CostMissing, PanelState.Empty], view.Panels.Select(panel => panel.State));
        Assert.Equal("Kostnad saknas för Snapchat och TikTok. Lägg in kostnad", view.Panels[0].StateText!.Plain);
        Assert.Equal("Kostnad saknas för alla kanaler.", view.Panels[2].Answer!.Plain);
        Assert.StartsWith("Snapchat | kostnad saknas | kostnad saknas | saknas", ((ChartPanelView)view.Panels[2]).Table!.Rows()[0], StringComparison.Ordinal);
        Assert.DoesNotContain(0m, view.Panels[2].Data!.Numbers());
    }

    [Fact]
    public void Build_Prices_AreDotsFromZeroLowestFirstAndTheChannelWithoutCostStandsBelow()
    {
        var panel = (ChartPanelView)Build(Costs([Row(Snapchat, 100_000m), Row(TikTok, 50_000m), Row(Cinema)], [PerThousand()])).Panels[0];

        ChartModel chart = Assert.Single(panel.Charts).Chart;
        Assert.Equal(["TikTok: 22 kr", "Snapchat: 52 kr"], chart.Bars().Select(bar => bar.Spaced()));
        Assert.Equal((ChartKind.Dots, 0m), (chart.Kind, chart.Y.Min));
        Assert.Equal(["TikTok | 22 kr | Annonsvisningar", "Snapchat | 52 kr | Annonsvisningar"], panel.Table!.Rows().Select(row => row.Spaced()));
        Assert.Equal("Kostnad saknas för Bio (Filmstaden). Lägg in kostnad", Assert.Single(panel.Notes).Plain);
        Assert.Equal("/kampanj/lat-inte-tystnaden-tala/kostnader", panel.Notes[0].Parts.OfType<LinkInline>().Single().Address);
    }

    [Fact]
    public void Build_SeparatedPrices_NameTheCheapestWithItsProvenance()
    {
        PanelView panel = Build(Costs([Row(Snapchat, 1m), Row(TikTok, 1m)], [PerThousand()])).Panels[0];

        Assert.Equal("Lägst kostnad per tusen visningar hade TikTok, 22 kr.", panel.Answer!.Plain.Spaced());
        Assert.Equal("F-TIKTOK", panel.Answer.Parts.OfType<FigureInline>().Single().FigureId);
    }

    [Fact]
    public void Build_OverlappingIntervals_CannotBeToldAndNobodyIsCheapest()
    {
        CostMeasureData measure = new(
            "cpm",
            "Kostnad per tusen visningar",
            [new("Annonsvisningar", [Interval(Snapchat, 2.33m, 1.76m, 3.75m), Interval(TikTok, 3m, 2m, 4m)])],
            [],
            [new(Snapchat, TikTok, DominanceVerdictData.Undecided)]);

        var panel = (ChartPanelView)Build(Costs([Row(Snapchat, 1m), Row(TikTok, 1m)], [measure])).Panels[0];

        Assert.Null(panel.Answer);
        Assert.Equal("1,76–3,75 kr, cirka 2,33 kr", panel.Charts[0].Chart.Series[0].Points[0].Text.Spaced());
        Assert.Equal(new ChartSpan(1.76m, 3.75m), panel.Charts[0].Chart.Series[0].Points[0].Span);
        Assert.Equal(["Snapchat och TikTok: går inte att avgöra."], panel.Lists.Single().Items.Select(item => item.Plain));
    }

    [Theory]
    [InlineData("SSS", "Från lägst till högst: Snapchat, TikTok och Bio (Filmstaden).")]
    [InlineData("SUU", "Snapchat kostade mindre än TikTok.|Snapchat och Bio (Filmstaden): går inte att avgöra.|TikTok och Bio (Filmstaden): går inte att avgöra.")]
    [InlineData("SSU", "Snapchat kostade mindre än TikTok och Bio (Filmstaden).|TikTok och Bio (Filmstaden): går inte att avgöra.")]
    [InlineData("UUU", "Snapchat, TikTok och Bio (Filmstaden): det går inte att avgöra vilken som kostade minst.")]
    public void Build_VerdictsOfPairs_AreSaidInAsFewSentencesAsTheyAllow(string verdicts, string expected)
    {
        DominanceVerdictData Verdict(int pair) => verdicts[pair] == 'S' ? DominanceVerdictData.FirstCheaper : DominanceVerdictData.Undecided;
        CostMeasureData measure = new(
            "cpm",
            "x",
            [new("", [Point(Snapchat, 1m), Point(TikTok, 2m), Point(Cinema, 3m)])],
            [],
            [new(Snapchat, TikTok, Verdict(0)), new(Snapchat, Cinema, Verdict(1)), new(TikTok, Cinema, Verdict(2))]);

        var panel = (ChartPanelView)Build(Costs([Row(Snapchat, 1m), Row(TikTok, 1m), Row(Cinema, 1m)], [measure])).Panels[0];

        Assert.Equal(expected.Split('|'), panel.Lists.Single().Items.Select(item => item.Plain));
    }

    [Fact]
    public void Build_Charts_NameThePriceOnceAndTheCountOnlyWhereItIsAnother()
    {
        CostMeasureData clicks = new("cost_per_click", "Kostnad per klick", [new("Klick", [Point(Snapchat, 9m)]), new("Länkklick", [Point(TikTok, 14m)])], [], []);
        CostMeasureData impressions = new("cpm", "Kostnad per tusen visningar", [new("Visningar", [Point(Snapchat, 52m)]), new("Biobesökare, besökare", [Point(Cinema, 900m)])], [], []);

        CostView view = Build(Costs([Row(Snapchat, 1m), Row(TikTok, 1m), Row(Cinema, 1m)], [impressions, clicks]));

        Assert.Equal(["Visningar", "Biobesökare"], ((ChartPanelView)view.Panels[0]).Charts.Select(chart => chart.Heading));
        Assert.Equal(["Kostnad per klick", "Kostnad per klick (länkklick)"], ((ChartPanelView)view.Panels[1]).Charts.Select(chart => chart.Heading));
    }

    [Fact]
    public void Build_AnotherBase_IsListedWithTheReasonAndHasNoDot()
    {
        CostMeasureData measure = PerThousand() with { NotComparable = [new(Cinema, "Biobesökare är inte visningar.", "Kostnad per besökare kan visas.")] };

        var panel = (ChartPanelView)Build(Costs([Row(Snapchat, 1m), Row(TikTok, 1m), Row(Cinema, 5m)], [measure])).Panels[0];

        PanelList list = Assert.Single(panel.Lists, list => list.Heading == "Går inte att jämföra rakt av");
        Assert.Equal("Bio (Filmstaden): Biobesökare är inte visningar. Kostnad per besökare kan visas.", Assert.Single(list.Items).Plain);
        Assert.DoesNotContain(panel.Charts[0].Chart.Series, series => series.Id == "bio");
    }

    [Fact]
    public void Build_InventedCost_SaysSoAtTheFigureAndThePanel()
    {
        CostMeasureData measure = new("cpm", "x", [new("", [Point(Snapchat, 52m) with { Constructed = true }])], [], []);

        var panel = (ChartPanelView)Build(Costs([Row(Snapchat, 1m)], [measure])).Panels[0];

        Assert.Equal("52 kr, exempel", panel.Table!.Rows[0].Cells[1].Text.Spaced());
        Assert.Equal("Exempel", panel.Badge);
        Assert.Contains(panel.Data!.Rows[0], value => value is TextData { Text: "ja" });
    }

    [Fact]
    public void Build_PriceWithoutUpperEnd_SaysFrom()
    {
        CostMeasureData measure = new("cpm", "x", [new("", [Interval(Snapchat, 0m, 3.75m, null) with { Estimate = null }])], [], []);

        Assert.Equal("från 3,75 kr", ((ChartPanelView)Build(Costs([Row(Snapchat, 1m)], [measure])).Panels[0]).Table!.Rows[0].Cells[1].Text.Spaced());
    }

    [Fact]
    public void Build_NoCostInAnyChannel_IsSaidOnceAndNotListedAgain()
    {
        CostMeasureData measure = PerThousand() with { Groups = [], Comparisons = [], NotComparable = [new(Snapchat, "Kostnad saknas.", null)] };

        var panel = (ChartPanelView)Build(Costs([Row(Snapchat)], [measure])).Panels[0];

        Assert.Equal(PanelState.CostMissing, panel.State);
        Assert.Empty(panel.Lists);
    }

    [Fact]
    public void Build_CostWithUnknownVat_IsNamedWithItsReasonAndNotCalledMissing()
    {
        CostEffectivenessData costs = Costs([Row(Snapchat) with { State = CostStateData.VatUnknown, Reason = "Momsen är inte känd." }, Row(TikTok, 1m)], []);

        var panel = (ChartPanelView)Build(costs).Panels[2];

        Assert.Equal("momsen är okänd", panel.Table!.Rows[0].Cells[1].Text);
        Assert.Contains("Snapchat: Momsen är inte känd. Lägg in kostnad", panel.Notes.Select(note => note.Plain));
    }

    [Theory]
    [InlineData(150_000, null, "Kostnaden var 150 000 kr sammanlagt.")]
    [InlineData(null, 100_000, "Kostnaden var minst 100 000 kr. För Bio (Filmstaden) saknas den.")]
    public void Build_Sum_IsATotalOrAtLeast(int? total, int? least, string words)
    {
        CostEffectivenessData costs = Costs([Row(Snapchat, 100_000m), Row(Cinema)], []) with { Total = total, AtLeast = least };

        Assert.Equal(words, Build(costs).Panels[2].Answer!.Plain.Spaced());
    }

    [Fact]
    public void Build_Table_HasNoSumOfReachAndNamesWhatIsCounted()
    {
        var panel = (ChartPanelView)Build(Costs([Row(Snapchat, 100_000m) with { Reach = 345_300m, IdentityBasis = IdentityBasis.Profiles, Frequency = 13.03m }], [PerThousand()])).Panels[2];

        Assert.Equal("Snapchat | 100 000 kr | 52 kr | saknas | saknas | 345 300 | kan inte räknas | 13,0 | saknas | kan inte räknas | saknas | kan inte räknas", panel.Table!.Rows()[0].Spaced());
        Assert.Equal("profiler", panel.Table!.Rows[0].Cells[5].Note);
        Assert.Equal("rapporterad", panel.Table.Rows[0].Cells[1].Note);
        Assert.Null(panel.Table.Footer);
    }

    [Fact]
    public void Build_Notes_AlwaysSayThatADearerChannelMayBeTheOnlyOne()
    {
        Assert.Equal(["En kanal med högre kostnad kan ändå vara den enda som når målgruppen."], Build(Costs([Row(Snapchat)], [])).Notes);
        Assert.Equal(
            ["En kanal med högre kostnad kan ändå vara den enda som når målgruppen.", "Visningar per nådd skiljer mycket mellan kanalerna."],
            Build(Costs([Row(Snapchat) with { Frequency = 13m }, Row(TikTok) with { Frequency = 4.8m }], [])).Notes);
    }

    [Fact]
    public void Build_Plan_IsABulletAndTheDaysARunningSumInChartAndTable()
    {
        var builder = new AnswerBuilder(Language.Sv);
        FigureData Day(int day, decimal amount) => builder.Figure(
            "spend", amount, "unga", "snapchat", window: new WindowData(WindowKind.Day, new DateOnly(2023, 10, day), new DateOnly(2023, 10, day), DatePrecision.Day));
        CostInput input = Input(Costs([Row(Snapchat, 90_000m)], []), Costs([Row(Snapchat, 100_000m) with { Stage = CostStageData.Planned }], []));
        input = input with { Page = input.Page with { Daily = [Day(18, 40_000m), Day(19, 50_000m)] } };

        var panel = (ChartPanelView)CostView.Build(input).Panels[3];

        Assert.Equal("90 000 kr av planerade 100 000 kr är använt.", panel.Answer!.Plain.Spaced());
        Assert.Equal([40_000m, 90_000m], panel.Charts[0].Chart.Series[0].Points.Select(point => point.Value));
        Assert.Equal(ChartSeriesRole.Compare, panel.Charts[0].Chart.Series[1].Role);
        Assert.Equal((90_000m, 100_000m), (panel.Charts[1].Chart.Series[0].Points[0].Value, panel.Charts[1].Chart.Series[0].Points[0].Plan));
        Assert.Equal(
            ["Snapchat | 100 000 kr | 90 000 kr", "2023-10-18 | 100 000 kr | 40 000 kr", "2023-10-19 | 100 000 kr | 90 000 kr"],
            panel.Table!.Rows().Select(row => row.Spaced()));
    }

    private static CostMeasureData PerThousand() => new(
        "cpm",
        "Kostnad per tusen visningar",
        [new("Annonsvisningar", [Point(TikTok, 22m), Point(Snapchat, 52m)])],
        [],
        [new(Snapchat, TikTok, DominanceVerdictData.SecondCheaper)]);

    private static CostPointData Point(NamedReference channel, decimal value) =>
        new(channel, value, new BoundsData(value, value), null, $"F-{channel.Id.ToUpperInvariant()}", false);

    private static CostPointData Interval(NamedReference channel, decimal estimate, decimal low, decimal? high) =>
        new(channel, null, new BoundsData(low, high), estimate, $"F-{channel.Id.ToUpperInvariant()}", false);

    private static ChannelCostData Row(NamedReference channel, decimal? amount = null) => new()
    {
        Channel = channel, State = amount is null ? CostStateData.Missing : CostStateData.Known, Amount = amount, Constructed = false, Stage = amount is null ? null : CostStageData.Reported,
    };

    private static CostEffectivenessData Costs(IReadOnlyList<ChannelCostData> rows, IReadOnlyList<CostMeasureData> measures) =>
        new() { Rows = rows, Measures = measures, Notes = [] };

    private static CostView Build(CostEffectivenessData costs) => CostView.Build(Input(costs, Costs([], [])));

    private static CostInput Input(CostEffectivenessData costs, CostEffectivenessData planned) =>
        new(PublishedCampaign.Input(), new TrackData("unga", "Unga", null), false, new(costs, null), new(planned, null));
}
