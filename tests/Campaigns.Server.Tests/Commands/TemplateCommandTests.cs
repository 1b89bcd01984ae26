using System.Net;
using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Commands;

/// <summary>Templates by the verb and from the running server are the same files.</summary>
public sealed class TemplateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Template_OfAFileConnector_WritesThreeFilesAndNeverOverOthers()
    {
        var first = await ServerProgram.RunAsync("template", "cinema", "--output", folder.At("mallar"));
        var second = await ServerProgram.RunAsync("template", "cinema", "--output", folder.At("mallar"));
        var forced = await ServerProgram.RunAsync("template", "cinema", "--output", folder.At("mallar"), "--force");

        Assert.Equal((0, 1, 0), (first.ExitCode, second.ExitCode, forced.ExitCode));
        Assert.Equal(["cinema-kodbok.csv", "cinema.csv", "cinema.xlsx"], Directory.EnumerateFiles(folder.At("mallar")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("exists already", second.Error, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFKampanj;Spår;Fr.o.m.;T.o.m.;Biograf;", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(folder.At("mallar/cinema.csv"), TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("telepathy")]
    [InlineData("meta")]
    public async Task Template_OfAnotherConnector_NamesThoseThatReadFiles(string connector)
    {
        var result = await ServerProgram.RunAsync("template", connector, "--output", folder.At("mallar"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"There is no connector '{connector}' that reads files. Known: cinema, dooh,", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("mallar")));
    }

    [Fact]
    public async Task Serve_TemplateAddresses_AnswerFilesAndNothingElse()
    {
        using var server = await RunningServer.StartAsync(folder.At("data"));
        using var client = new HttpClient { BaseAddress = server.Address };

        var workbook = await client.GetAsync("/kallor/importera/mall/manual-figures.xlsx", TestContext.Current.CancellationToken);
        var codeBook = await client.GetStringAsync("/kallor/importera/mall/manual-figures-kodbok.csv", TestContext.Current.CancellationToken);
        var unknown = await client.GetAsync("/kallor/importera/mall/meta.csv", TestContext.Current.CancellationToken);

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Content.Headers.ContentType?.MediaType);
        Assert.Equal("manual-figures.xlsx", workbook.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
        Assert.Contains("Mått;Metric;ja;Vad siffran räknar.", codeBook, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(workbook.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
