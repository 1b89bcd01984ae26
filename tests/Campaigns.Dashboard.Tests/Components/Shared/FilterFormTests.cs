using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Tests.Infrastructure;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Tests.Components.Shared;

public sealed class FilterFormTests
{
    private const string Path = "/kampanj/x";

    [Fact]
    public async Task Render_ReversedPeriod_KeepsBothDatesAndOffersTheSwap()
    {
        var reading = AddressReader.Read(Path, "?period=2023-11-07..2023-10-18", PageKeys.Campaign);

        var html = await RenderAsync(new() { ["Path"] = Path, ["Period"] = reading.Form, ["Errors"] = reading.Errors });

        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/kampanj/x?period=2023-10-18..2023-11-07\" data-enhance>Byt plats på dem?</a>", html, StringComparison.Ordinal);
        Assert.Contains("<input id=\"fran\" name=\"fran\" type=\"date\" value=\"2023-11-07\"", html, StringComparison.Ordinal);
        Assert.Contains("<input id=\"till\" name=\"till\" type=\"date\" value=\"2023-10-18\" aria-invalid=\"true\" aria-describedby=\"till-fel\"", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"egen\" selected>Egen period</option>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Choices_AreNativeFieldsInOneGetForm()
    {
        var html = await RenderAsync(new()
        {
            ["Path"] = Path,
            ["Choices"] = new FilterChoice[]
            {
                new("kanal", "Kanaler", [new("snapchat", "Snapchat", true), new("tiktok", "<b>TikTok</b>", false)], Many: true),
                new("spar", "Spår", [new("", "Alla, var för sig", false), new("unga", "Unga", true)], Many: false),
            },
            ["Chosen"] = new ChosenFilter[] { new("Kanal", "Snapchat", "/kampanj/x?spar=unga") },
        });

        Assert.Contains("<form class=\"filter\" id=\"filter\" method=\"get\" action=\"/kampanj/x\" data-enhance autocomplete=\"off\" role=\"search\" aria-label=\"Filter\">", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"checkbox\" name=\"kanal\" value=\"snapchat\" checked", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;TikTok&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"unga\" selected>Unga</option>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/kampanj/x?spar=unga\" data-enhance>Kanal: Snapchat – ta bort</a>", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Filter (1 valda)</summary>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"period\"", html, StringComparison.Ordinal);
    }

    private static Task<string> RenderAsync(Dictionary<string, object?> parameters) => Rendering.RenderAsync<FilterForm>(parameters, path: Path);
}
