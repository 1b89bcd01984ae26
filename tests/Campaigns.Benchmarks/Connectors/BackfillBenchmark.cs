using System.Diagnostics;
using System.Globalization;
using Campaigns.Connectors;
using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;
using Campaigns.Sandbox;
using Campaigns.Sandbox.Scenario;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Benchmarks.Connectors;

/// <summary>
/// A year's backfill over loopback from Meta's stand-in, with the puller and the embedded store of the program. Waits are over at once, so that the clock
/// shows the work alone; the time that the connector's rate limit asks for is counted from the requests.
/// </summary>
internal static class BackfillBenchmark
{
    private static readonly DateTimeOffset Now = new(2024, 1, 5, 7, 0, 0, TimeSpan.Zero);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-benchmark-");
        var key = Path.Combine(folder.FullName, "key");
        await File.WriteAllTextAsync(key, SandboxKeys.MetaToken);
        await using (var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = new SandboxClock(Now), Scenario = CampaignScenario.Of(BackfillPlans.All()) }))
        await using (var services = new ServiceCollection().AddSingleton<TimeProvider>(sandbox.Clock).AddSourceReader().BuildServiceProvider())
        using (var database = SqliteDatabase.Open(folder.FullName, TimeProvider.System, NullLogger.Instance))
        {
            var store = new SqliteMetricStore(database);
            var stores = new PullStores(store, new SqlRawAnswerStore(database), new SqlCampaignCatalogue(database), new SqlCollectionLedger(database), new SqliteWindowCommitter(store));
            var pull = new SourcePull(services.GetRequiredService<ISourceReader>(), stores, sandbox.Clock, NullLogger<SourcePull>.Instance);
            var source = Source(sandbox, key);
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            var started = Stopwatch.GetTimestamp();
            var run = await pull.RunAsync(source, new PullOptions(), CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(started);
            processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
            Tell(run, source, sandbox.Requests.Seen.Count, took, processor);
        }

        folder.Delete(recursive: true);
        return 0;
    }

    private static void Tell(SourceRun run, SourceDefinition source, int requests, TimeSpan took, TimeSpan processor)
    {
        if (run.State != RunState.Succeeded)
        {
            throw new InvalidOperationException($"The pull did not succeed: {run.Failure}");
        }

        var limit = TimeSpan.FromMinutes((double)requests / source.Connector.Http!.RateLimits.RequestsPerMinute);
        Print($"{BackfillPlans.Campaigns * BackfillPlans.AdsOfACampaign} ads, {BackfillPlans.Placements.Length} placements, {source.Start:O} to {BackfillPlans.Last:O}, {Environment.ProcessorCount} processors");
        Print($"  requests                             {requests,12:N0}");
        Print($"  windows                              {run.WindowsDone,12:N0}");
        Print($"  observations                         {run.Result.Added,12:N0}");
        Print($"  work, by the clock                   {took.TotalSeconds,12:N1} s, {took.TotalMilliseconds / requests:N0} ms a request ({processor.TotalSeconds:N1} s of processor time, the stand-in's included)");
        Print($"  {source.Connector.Http.RateLimits.RequestsPerMinute} requests a minute, declared       {limit.TotalSeconds,12:N1} s");
        Print($"  work fills of the limit's time       {took / limit,12:P1}");
    }

    private static SourceDefinition Source(SandboxServer sandbox, string key)
    {
        var connector = ConnectorLibrary.Load(ConnectorsBenchmark.Library()).OrThrow().Find("meta")!.Definition;
        return new SourceDefinition
        {
            Id = "meta",
            Connector = connector,
            Name = connector.Name,
            Account = new SourceAccount
            {
                SourceId = "meta",
                Connector = connector,
                Parameters = new Dictionary<string, string> { ["account_id"] = SandboxKeys.MetaAccount },
                Secrets = new Dictionary<string, string> { ["access_token"] = $"file:{key}" },
                BaseAddress = new Uri(sandbox.Address, "/v25.0"),
                AllowedHosts = [sandbox.Address.Authority],
            },
            Schedule = SourceFile.DefaultSchedule,
            Start = BackfillPlans.First,
            Mapping = [new MappingRule { CampaignName = new Glob("*"), Target = new MappingTarget("arets-kampanj", null, AudienceCell.All) }],
        };
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
