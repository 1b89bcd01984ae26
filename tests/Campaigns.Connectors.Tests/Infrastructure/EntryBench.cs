using System.Text;
using Campaigns.Connectors.Entering;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Portfolio;
using Campaigns.Metrics.Planning;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>Entering files into the real embedded ledger, for one campaign with tracks and channels.</summary>
internal sealed class EntryBench : IDisposable
{
    private const string Campaign = """
        campaigns:
          - slug: litt
            name: Låt inte tystnaden tala
            owner: The agency
            purpose: { sv: Syfte, en: Purpose }
            flight: { from: 2023-10-18 }
            tracks: [{ id: unga, name: { sv: Unga, en: Young people } }]
            channels: [{ id: tiktok, tracks: [unga] }, { id: bio }]
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("enter-").FullName;
    private readonly SqliteDatabase database;
    private readonly MemoryCatalogue catalogue = new();

    public EntryBench()
    {
        database = SqliteDatabase.Open(folder, TimeProvider.System, NullLogger.Instance);
        Ledger = new SqlPlanningLedger(database);
        catalogue.Campaigns.AddRange(PortfolioFile.Parse(Campaign, "campaigns.yaml").OrThrow().Campaigns);
    }

    public FixedTime Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public SqlPlanningLedger Ledger { get; }

    public MemoryRawAnswerStore Files { get; } = new();

    public Task<PlanningFileReport> EnterAsync(string name, string content, string by = "Anna") => EnterAsync(name, Encoding.UTF8.GetBytes(content), by);

    public Task<PlanningFileReport> EnterAsync(string name, byte[] content, string by) =>
        new PlanningFileEntry(catalogue, Ledger, Files, Clock, new FileLimits()).EnterAsync(name, content, by, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<PlanningEntry<T>>> ListAsync<T>()
        where T : class, IPlanningRecord => Ledger.ListAsync<T>(null, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
