using Campaigns.Dashboard.Accessibility;
using Campaigns.Dashboard.Tests.Infrastructure;

namespace Campaigns.Dashboard.Tests.Components.Pages;

public sealed class AccessibilityPageTests
{
    [Theory]
    [InlineData("/tillganglighet", "delvis förenlig")]
    [InlineData("/en/tillganglighet", "partly conforms")]
    public async Task Get_Statement_HasEveryRequiredPart(string path, string status)
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());

        var html = await host.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

        Assert.Contains("Kampanjkollen", html, StringComparison.Ordinal);
        Assert.Contains(status, html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://www.digg.se/tdosanmalan\"", html, StringComparison.Ordinal);
        Assert.All(["brister", "kontakt", "metod"], id => Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal));
        Assert.Contains("<time datetime=\"2026-11-22\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: nearly", "status")]
    [InlineData("status: full\nassessed: 22/11/2026", "assessed")]
    [InlineData("status: full\nassessed: 2026-11-22\nupdated: 2026-11-22\nmethod: { sv: Bara svenska }", "method")]
    public void Parse_FaultyFile_NamesThePart(string yaml, string part)
    {
        var fault = Assert.Throws<InvalidDataException>(() => AccessibilityStatement.Parse(yaml));

        Assert.StartsWith($"Accessibility/statement.yaml: '{part}' must be ", fault.Message, StringComparison.Ordinal);
    }
}
