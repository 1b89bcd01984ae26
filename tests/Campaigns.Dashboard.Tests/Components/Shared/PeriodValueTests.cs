using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Tests.Infrastructure;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Components.Shared;

public sealed class PeriodValueTests
{
    [Fact]
    public async Task Render_TwoDays_HasATimeElementForEach()
    {
        var html = await RenderAsync(new(2023, 10, 18), new(2023, 11, 7), DatePrecision.Day, Language.En);

        Assert.Equal("<time datetime=\"2023-10-18\">18 October</time>–<time datetime=\"2023-11-07\">7 November 2023</time>", html.Trim());
    }

    [Fact]
    public async Task Render_OneMonth_HasOneElementAsCoarseAsTheSource()
    {
        var html = await RenderAsync(new(2023, 12, 1), new(2023, 12, 31), DatePrecision.Month, Language.Sv);

        Assert.Equal("<time datetime=\"2023-12\">december 2023</time>", html.Trim());
    }

    private static Task<string> RenderAsync(DateOnly first, DateOnly last, DatePrecision precision, Language language) =>
        Rendering.RenderAsync<PeriodValue>(new() { ["First"] = first, ["Last"] = last, ["Precision"] = precision }, language);
}
