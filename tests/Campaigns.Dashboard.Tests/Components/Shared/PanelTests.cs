using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Tests.Infrastructure;

namespace Campaigns.Dashboard.Tests.Components.Shared;

public sealed class PanelTests
{
    [Fact]
    public async Task Render_QuestionAndAnswer_NameAndDescribeThePanel()
    {
        var html = await RenderAsync(new()
        {
            ["Id"] = "k4",
            ["Question"] = "Vilka kanaler visade <b>kampanjen</b>?",
            ["Answer"] = Rendering.Text("Snapchat visade flest gånger."),
            ["Figure"] = Rendering.Text("diagrammet"),
            ["Table"] = Rendering.Text("tabellen"),
            ["TableSummary"] = "Visa siffrorna som tabell (9 rader)",
            ["Views"] = new PanelLink[] { new("Diagram", "/kampanj/x", Current: true), new("Tabell", "/kampanj/x?tabell=k4") },
        });

        Assert.Contains("<section class=\"panel\" id=\"k4\" data-panel=\"k4\" data-state=\"klar\" aria-labelledby=\"k4-t\">", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"k4-t\">Vilka kanaler visade &lt;b&gt;kampanjen&lt;/b&gt;?</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"answer\" id=\"k4-s\">Snapchat visade flest gånger.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/kampanj/x\" aria-current=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Visa siffrorna som tabell (9 rader)</summary>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_TableAskedFor_LeavesThePictureOut()
    {
        var html = await RenderAsync(new()
        {
            ["Id"] = "k4",
            ["Question"] = "Fråga?",
            ["Figure"] = Rendering.Text("diagrammet"),
            ["Table"] = Rendering.Text("tabellen"),
            ["TableSummary"] = "Visa",
            ["TableOnly"] = true,
        });

        Assert.DoesNotContain("diagrammet", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", html, StringComparison.Ordinal);
        Assert.Contains("tabellen", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PanelState.Failed, "fel")]
    [InlineData(PanelState.Empty, "tom")]
    [InlineData(PanelState.Partial, "delvis")]
    [InlineData(PanelState.CostMissing, "kostnadsaknas")]
    public async Task Render_State_HasItsWordAndText(PanelState state, string word)
    {
        var html = await RenderAsync(new() { ["Id"] = "k4", ["Question"] = "Fråga?", ["State"] = state, ["StateText"] = Rendering.Text("Därför.") });

        Assert.Contains($"data-state=\"{word}\"", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"state\">Därför.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_EveryState_IsItsOwn()
    {
        var words = Enum.GetValues<PanelState>().Select(state => state.Word()).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
    }

    private static Task<string> RenderAsync(Dictionary<string, object?> parameters) => Rendering.RenderAsync<Panel>(parameters);
}
