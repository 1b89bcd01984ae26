using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Tests.Infrastructure;

namespace Campaigns.Dashboard.Tests.Components.Shared;

public sealed class KcChartTests
{
    [Fact]
    public async Task Render_HostileJson_CannotEndItsElement()
    {
        var html = await Rendering.RenderAsync<KcChart>(new()
        {
            ["Id"] = "k4-c",
            ["Json"] = """{"label":"</script><script>alert(1)</script>"}""",
            ["Height"] = 320,
            ["LabelledBy"] = "k4-t",
            ["DescribedBy"] = "k4-s",
        });

        Assert.Equal(
            "<kc-chart id=\"k4-c\" role=\"img\" aria-labelledby=\"k4-t\" aria-describedby=\"k4-s\" data-fel=\"Diagrammet kunde inte ritas. Tabellen visar samma siffror.\">"
            + "<svg width=\"1\" height=\"320\" aria-hidden=\"true\"></svg>"
            + "<script type=\"application/json\">{\"label\":\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\"}</script></kc-chart>",
            html.Trim());
    }
}
