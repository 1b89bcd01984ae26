using System.Net.Http.Json;
using System.Text;
using Campaigns.Server.Tests.Collecting;
using Campaigns.Server.Tests.Infrastructure;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Transfer.Archives;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Server.Tests.Secrets;

/// <summary>Canary secrets in every place, a platform that repeats them all, and nothing of them in anything that is written, kept or shown (reliability X2).</summary>
public sealed class SecretsEndToEndTests : IAsyncLifetime
{
    private const string Everything = """
        { sources { id name limits document connector state succeededAt nextRunAt keyExpiresAt lastRun { id rawId state }
            failure { message english: message(language: EN) kind code traceId httpStatus technical }
            runs { nodes { id state windows windowsDone held unmapped added failure { message english: message(language: EN) kind code traceId httpStatus technical } } }
            plannedWindows { stream state campaign }
            heldFigures { id figureId rule reason decidedBy }
            unmapped { campaignId campaignName adGroupId adGroupName mappedTo metrics } } }
        """;

    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder keys = new();
    private readonly List<string> hits = [];
    private EchoingPlatform platform = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string[] Settings => ["--data", data.Path, $"--Campaigns:ConnectorsFolder={data.At("connectors")}"];

    public async ValueTask InitializeAsync()
    {
        platform = await EchoingPlatform.StartAsync();
        SecretSources.Write(data, keys, platform.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await platform.DisposeAsync();
        data.Dispose();
        keys.Dispose();
    }

    [Fact]
    public async Task Canaries_InEveryPlace_AreInNothingThatIsWrittenKeptOrShown()
    {
        await ServeAsync();
        await RunVerbsAsync();
        await LookIntoTheStoreAsync();
        LookIntoFiles();

        // The canaries were there to be found: the platform was sent each of them, and sent them back.
        Assert.All(Canaries.OfSources.Values.SelectMany(some => some), canary => Assert.Contains(canary, platform.Asked, StringComparison.Ordinal));
        Assert.Contains(Canaries.InfluxToken, platform.Asked, StringComparison.Ordinal);
        Assert.Empty(hits);
    }

    private async Task ServeAsync()
    {
        using var server = await RunningServer.StartAsync(
            SecretSources.Environment, data.Path, $"--Campaigns:ConnectorsFolder={data.At("connectors")}",
            "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:System=Trace");
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Cookie", $"session={Canaries.Cookie}");
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Canaries.Bearer}");
        foreach (var source in SecretSources.Ids)
        {
            await WorkerBench.UntilAsync(server, async () => (await ServedRuns.FinishedAsync(server, source)).Count > 0, betweenLooks: TimeSpan.FromMilliseconds(100));
        }

        var answer = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Everything }, Token);
        var told = await answer.Content.ReadAsStringAsync(Token);
        Assert.DoesNotContain("\"errors\"", told, StringComparison.Ordinal);
        Assert.Contains("KEY_EXPIRED", told, StringComparison.Ordinal);
        Assert.Contains("Kampanj REDACTED", told, StringComparison.Ordinal);
        Look("GraphQL", told);
        foreach (var page in new[] { "/kallor", "/en/kallor" }.SelectMany(list => SecretSources.Ids.Select(id => $"{list}/{id}").Prepend(list)).Append("/kampanjer"))
        {
            Look(page, await client.GetStringAsync(new Uri(page, UriKind.Relative), Token));
        }

        Assert.Equal(0, await server.StopAsync());
        var log = string.Join('\n', server.StartLines) + await server.LogAsync();
        Assert.Contains("trce: ", log, StringComparison.Ordinal);
        Look("log", log);
    }

    private async Task RunVerbsAsync()
    {
        string[] influx =
        [
            "--Campaigns:Storage:Metrics=influxdb", $"--Campaigns:Storage:Influx:Url={platform.Address.GetLeftPart(UriPartial.Authority)}", "--Campaigns:Storage:Influx:AllowPrivateHost=true",
            "--Campaigns:Storage:Influx:Token=env:KAMPANJ_TEST_INFLUX",
        ];
        string[][] verbs =
        [
            ["check"], ["sources", "list"], ["sync", SecretSources.Ids[0]], ["sync", SecretSources.Ids[2], "--from", "2026-11-01", "--to", "2026-11-03"],
            ["export", data.At("out.archive")], ["backup", data.At("out.backup")], ["sync", SecretSources.Ids[1], "--from", "2026-11-01", "--to", "2026-11-03", .. influx],
        ];
        foreach (var verb in verbs)
        {
            var result = await ServerProgram.RunAsync(SecretSources.Environment, [.. verb, .. Settings]);
            Look(string.Join(' ', verb), result.Output + result.Error);
        }
    }

    private async Task LookIntoTheStoreAsync()
    {
        using var database = SqliteDatabase.Open(data.Path, TimeProvider.System, NullLogger.Instance);
        var answers = new SqlRawAnswerStore(database);
        var kept = 0;
        await foreach (var id in answers.ListIdsAsync(Token))
        {
            var answer = (await answers.FindAsync(id, Token))!;
            Look($"answer of {answer.Source}", $"{answer.Origin} {answer.ContentType} {Encoding.Latin1.GetString(answer.Content.Span)}");
            kept++;
        }

        Assert.InRange(kept, 3, int.MaxValue);
        Assert.All(SecretSources.Ids, source => Assert.NotEmpty(new SqlCollectionLedger(database).ListWindowsAsync(source, Token).GetAwaiter().GetResult()));
        using var archive = new ArchiveReader(data.At("out.archive"));
        while (archive.Read() is { } block)
        {
            hits.AddRange(Canaries.In(block.Content.Span).Select(form => $"export, {block.Kind}: {form}"));
        }
    }

    // Databases with their logs, spool, keys of the pages, export and backup; the files that the operator wrote are left out.
    private void LookIntoFiles()
    {
        var written = Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
        Assert.Contains(written, file => file.EndsWith(".db", StringComparison.Ordinal));
        Assert.Contains(data.At("out.archive"), written);
        Assert.Contains(data.At("out.backup"), written);
        foreach (var file in written)
        {
            hits.AddRange(Canaries.In(File.ReadAllBytes(file)).Select(form => $"{Path.GetFileName(file)}: {form}"));
        }
    }

    private void Look(string where, string text) => hits.AddRange(Canaries.In(text).Select(form => $"{where}: {form}"));
}
