using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.EffectChain;

namespace Campaigns.Dashboard.Tests.Panels.EffectChain;

public sealed class ChainPanelTests
{
    [Fact]
    public void Build_PublishedFigures_ReadsAsTheReport() => Assert.Equal(
        [
            "Exponering",
            "Visningar: [närmare 6,6 miljoner, Sociala medier (alla) (tryckt summa, delarna är inte alla tryckta); 4,5 miljoner, Snapchat; 113 300, TikTok]"
                + " [närmare 1 miljon, Sociala medier (alla) (tryckt summa, delarna är inte alla tryckta)] [mäts inte]",
            "Visningar, inte uppdelat på spår: = [561 200, Facebook + Instagram (redovisas ihop)]",
            "Biobesökare: [32 800, Bio (Filmstaden)] [86 100, Bio (Filmstaden)] [mäts inte]",
            "Biobesökare, inte uppdelat på spår: = [120 000, Bio (Filmstaden) (tryckt summa, stämmer inte med delarna)]",
            "Visningar, blandade mått, inte uppdelat på spår: = [över 8 miljoner, Alla kanaler (tryckt summa, blandade mått)]",
            "Räckvidd: [345 300 profiler, Snapchat; 338 000 individer, YouTube; 91 000 individer, Facebook + Instagram (redovisas ihop); 23 800 individer, TikTok]"
                + " [355 000 individer, YouTube; 208 100 individer, Facebook + Instagram (redovisas ihop); närmare 200 000 män 25–79 år, TV4 streaming] [mäts inte]",
            "Följare, inte uppdelat på spår: = [över 200 000, Profiler som spridit]",
            "Uppmärksamhet",
            "Andel som såg klart: [27 % av påbörjade visningar (minst två sekunder), Kanal ej angiven; närmare 25 % av påbörjade visningar (minst två sekunder), TikTok]"
                + " [96 % män 25–79 år, av alla visningar, TV4 streaming] [mäts inte]",
            "Andel som såg klart, inte uppdelat på spår: = [runt 50 % basen är inte angiven, YouTube]",
            "Visningar per nådd: [4,8 individer, TikTok; 13,0 profiler, Snapchat] [2,46 män 25–79 år, TV4 streaming] [mäts inte]",
            "Handling",
            "Klick: [600, TikTok] [saknas] [mäts inte]",
            "Personer som klickade: [drygt 20 000 individer, Kanal ej angiven] [mäts inte] [mäts inte]",
            "Effekt",
            "Kunskap, attityd och tips: = [mäts inte. Avsedd effekt: Fler säger ifrån.]",
            "Kostnad",
            "Kostnad, exkl. moms: [kostnad saknas] [kostnad saknas] [kostnad saknas]",
        ],
        Lines(Build()));

    [Fact]
    public void Build_EffectNotMeasured_AnswersThatInWords() =>
        Assert.Equal("Siffrorna visar hur kampanjen spreds. Effekten är inte mätt.", Build().Answer!.Plain);

    [Fact]
    public void Build_StepWithoutFigures_SaysWhetherItCouldBeMeasured()
    {
        PanelInput input = PublishedCampaign.Input() with { Results = new Dictionary<string, MetricResult>() };

        var panel = (ChainPanelView)ChainPanel.Build(input, PanelReading.Definition("k1"));

        Assert.Contains("Klick, besök och interaktioner: [saknas] [saknas] [saknas]", Lines(panel));
        Assert.Contains("Andel som såg klart, visningar per nådd: [saknas] [saknas] [mäts inte]", Lines(panel));
    }

    [Fact]
    public void Build_TrackChosen_ShowsOnlyItsColumn()
    {
        PanelInput input = PublishedCampaign.Input();
        PanelFilter filter = input.Filter with { IsActive = true, Track = "vuxna" };

        var panel = (ChainPanelView)ChainPanel.Build(new PanelInput(input.Page, input.Campaign, input.Results, filter, input.Now), PanelReading.Definition("k1"));

        Assert.Equal(["Vuxna"], panel.Columns);
        Assert.Contains("Klick: [saknas]", Lines(panel));
        Assert.Contains("Personer som klickade: [utanför urvalet]", Lines(panel));
    }

    [Fact]
    public void Build_ChannelWithoutAnyFigure_IsNamedAndOneWithComputedFiguresIsNot()
    {
        PanelInput input = PublishedCampaign.Input();
        CampaignData campaign = input.Campaign with { Figures = [.. input.Campaign.Figures.Where(figure => figure.Channel?.Id is not ("bio" or "webb"))] };

        PanelView panel = ChainPanel.Build(new PanelInput(input.Page, campaign, input.Results, input.Filter, input.Now), PanelReading.Definition("k1"));

        Assert.Equal("Inga siffror finns om Kampanjsidor.", Assert.Single(panel.Notes).Plain);
    }

    [Fact]
    public void Build_CampaignWithoutTracks_HasOneColumn()
    {
        PanelInput input = PublishedCampaign.Input();

        var panel = (ChainPanelView)ChainPanel.Build(
            new PanelInput(input.Page, input.Campaign with { Tracks = [] }, input.Results, input.Filter, input.Now), PanelReading.Definition("k1"));

        Assert.Equal(["Resultat"], panel.Columns);
        Assert.All(panel.Steps.SelectMany(step => step.Rows), row => Assert.Single(row.Cells));
        Assert.Contains("Följare: [över 200 000, Profiler som spridit]", Lines(panel));
    }

    private static ChainPanelView Build() => (ChainPanelView)ChainPanel.Build(PublishedCampaign.Input(), PanelReading.Definition("k1"));

    private static IReadOnlyList<string> Lines(ChainPanelView panel) =>
        [.. panel.Steps.SelectMany(step => step.Rows.Select(row => $"{row.Heading}: {(row.SpansTracks ? "= " : "")}{string.Join(' ', row.Cells.Select(Text))}".Spaced()).Prepend(step.Heading))];

    private static string Text(ChainCell cell) =>
        $"[{cell.Absence?.Plain ?? string.Join("; ", cell.Entries.Select(entry => $"{entry.Figure.Text}{Before(" ", entry.Meaning)}, {entry.Channel}{Remark(entry.Remark)}"))}]";

    private static string Before(string space, string? text) => text is null ? "" : space + text;

    private static string Remark(string? text) => text is null ? "" : $" ({text})";
}
