using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Tests.Infrastructure;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Components.Shared;

public sealed class DataTableTests
{
    private static readonly TableModel Reach = new(
        "k5-tabell",
        "Räckvidd per kanal, <b>unga</b>",
        [
            new("kanal", "Kanal", OnPhone: true),
            new("rackvidd", "Räckvidd", CellAlignment.Figures, OnPhone: true, SortAddress: "/kampanj/x?sort=k5.-rackvidd", Sorted: SortDirection.Descending),
            new("raknas_som", "Räknas som", SortAddress: "/kampanj/x?sort=k5.raknas_som"),
        ],
        [
            new([new WordCell("Snapchat"), new FigureCell("345\u00A0300", 345_300m, "rackvidd"), new WordCell("profiler")], "Unga"),
            new([new WordCell("TikTok"), new FigureCell("närmare 23\u00A0800", 23_800m, "rackvidd", Qualifier.Nearly, FigureStatus.Preliminary), new WordCell("individer")], "Unga"),
            new([new WordCell("<script>alert(1)</script>", "en", "/kampanj/y"), new AbsentCell("saknas", "ejansluten"), new WordCell("individer")], "Vuxna"),
        ],
        NoteId: "k5-n");

    [Fact]
    public async Task Render_Figures_StandInDataElementsWithTheirMeaning()
    {
        var html = await RenderAsync(Reach);

        Assert.Contains("<table id=\"k5-tabell\" data-matt=\"rackvidd\">", html, StringComparison.Ordinal);
        Assert.Contains("<data value=\"345300\">345\u00A0300</data>", html, StringComparison.Ordinal);
        Assert.Contains("<data value=\"23800\" data-kval=\"narmare\" data-status=\"preliminar\">närmare 23\u00A0800</data>", html, StringComparison.Ordinal);
        Assert.Contains("<abbr class=\"prel\" title=\"preliminär\">p</abbr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_FiguresOfSeveralMetrics_SayTheirOwn()
    {
        var html = await RenderAsync(Reach with { Rows = [.. Reach.Rows, new([new WordCell("Bio"), new FigureCell("12", 12m, "klick"), new WordCell("")])] });

        Assert.Contains("<table id=\"k5-tabell\">", html, StringComparison.Ordinal);
        Assert.Contains("<data value=\"345300\" data-matt=\"rackvidd\">", html, StringComparison.Ordinal);
        Assert.Contains("<data value=\"12\" data-matt=\"klick\">12</data>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_FigureWithMarkup_IsEncoded()
    {
        var html = await RenderAsync(Reach with { Rows = [new([new WordCell("Bio"), new FigureCell("<b>1\u00A0200</b>", 1_200m), new WordCell("")])] });

        Assert.Contains(">&lt;b&gt;1\u00A0200&lt;/b&gt;</data>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_CaptionThatRepeatsTheHeading_StaysForScreenReaders()
    {
        var html = await RenderAsync(Reach with { RepeatsHeading = true });

        Assert.Contains("<caption id=\"k5-tabell-cap\" class=\"visually-hidden\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_AbsentFigure_HasItsWordAndState()
    {
        var html = await RenderAsync(Reach);

        Assert.Contains("<td class=\"num\" data-state=\"ejansluten\"><span class=\"absent\">saknas</span></td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_HostileTexts_AreEncoded()
    {
        var html = await RenderAsync(Reach);

        Assert.Contains("<a href=\"/kampanj/y\" lang=\"en\" data-enhance>&lt;script&gt;alert(1)&lt;/script&gt;</a>", html, StringComparison.Ordinal);
        Assert.Contains("<caption id=\"k5-tabell-cap\">Räckvidd per kanal, &lt;b&gt;unga&lt;/b&gt;</caption>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Structure_IsNamedScopedAndTiedToItsNote()
    {
        var html = await RenderAsync(Reach);

        Assert.Contains("<div class=\"scroll\" role=\"group\" aria-labelledby=\"k5-tabell-cap\" aria-describedby=\"k5-n\" tabindex=\"0\">", html, StringComparison.Ordinal);
        Assert.Contains("aria-sort=\"descending\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-sort=\"none\"", html, StringComparison.Ordinal);
        Assert.Equal(3, Count(html, "<th scope=\"col\""));
        Assert.Equal(3, Count(html, "<th scope=\"row\""));
        Assert.Equal(2, Count(html, "<th scope=\"rowgroup\""));
        Assert.Equal(2, Count(html, "<tbody>"));
        Assert.DoesNotContain("<tfoot>", html, StringComparison.Ordinal);
    }

    private static Task<string> RenderAsync(TableModel table) => Rendering.RenderAsync<DataTable>(new() { ["Table"] = table });

    private static int Count(string html, string part) => html.Split(part).Length - 1;
}
