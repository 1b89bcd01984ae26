using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Collection;
using Campaigns.Storage.Retention;
using Campaigns.Storage.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Tests.Transfer;

/// <summary>Fills every table that an installation has, through the same doors as the program.</summary>
internal static class FilledInstallation
{
    private static readonly DateOnly FirstDay = new(2026, 2, 1);

    public static async Task FillEverythingAsync(this Installation installation, CancellationToken token)
    {
        await installation.FillCatalogueAsync(new Random(11), token);
        await EnterAsync(new SqlPlanningLedger(installation.Database), token);
        await new SqlShownFigureRegistry(installation.Database).RememberAsync(
            new ShownFigure("F-7K3QZ2MA", "cost \"å\"\nx", """{"value":1.50,"low":null}""", Sample.Noon.AddTicks(1)), token);
        await CollectAsync(new SqlCollectionLedger(installation.Database), token);
        await installation.Store.Figures.WriteAsync(new WideObservations(new Random(3)).Batch("meta"), token);
        // Notes its run, too.
        await PruneAsync(installation, token);
    }

    private static async Task EnterAsync(SqlPlanningLedger ledger, CancellationToken token)
    {
        var cost = new CostLine { Campaign = "a", CostKind = CostKind.Media, Stage = CostStage.Planned, Amount = 1234.50m, Currency = "SEK", Vat = VatBasis.Excluded, Note = "'; --" };
        var entered = await AppendAsync(ledger, cost, null, null, token);
        var changed = await AppendAsync(ledger, cost with { Amount = 0.01m }, entered.Id, null, token);
        await AppendAsync(ledger, cost with { Amount = 0.01m }, changed.Id, "Fel kampanj", token);
        await AppendAsync(ledger, new TargetLine { Campaign = "a", Metric = "completion_rate", Value = 0.27m }, null, null, token);
        await AppendAsync(ledger, new PopulationTable { Campaign = "å😀", Name = new("Unga", "Young"), Size = 1_000_000_000_000, Year = 2023, Source = "SCB" }, null, null, token);
        await AppendAsync(ledger, new ExemptionLine { Channel = "snapchat", Rule = "quartiles_rise", Reason = "Counts 97 %." }, null, null, token);
    }

    private static async Task<PlanningEntry<T>> AppendAsync<T>(SqlPlanningLedger ledger, T record, string? supersedes, string? withdrawal, CancellationToken token)
        where T : class, IPlanningRecord =>
        (await ledger.AppendAsync(new NewPlanningEntry<T>(record, "Åsa", Sample.Noon, Guid.NewGuid().ToString(), supersedes, withdrawal), token)).Entry!;

    private static async Task CollectAsync(SqlCollectionLedger ledger, CancellationToken token)
    {
        var day = Window.Day(FirstDay);
        var figure = Sample.Impressions(300) with { Series = Sample.Snapchat with { Source = "meta", Ad = "1" } };
        var commit = new WindowCommit
        {
            Run = new SourceRun("run-2", "meta", Sample.Noon, null, null, new WriteResult(0, 0, 0)) { State = RunState.Running, First = FirstDay, Last = FirstDay, Windows = 9 },
            Figures = [],
            Windows = [new CollectedWindow("meta", "ads_daily", day) { CollectedAt = Sample.Noon, AgeDays = 3, IsFinal = false, RunId = "run-2", Answers = 2, Keys = [long.MinValue, 0, long.MaxValue] }],
            Reading = new KeptReading("meta", "run-2", "ads_daily", day)
            {
                ReadAt = Sample.Noon, Parts = [new KeptPart(new string('a', 64), day)], Basis = [new KeptBasis("lookup:campaigns", new string('b', 64))],
            },
            Held = [new HeldFigure { Id = HeldFigure.IdOf(figure), Shown = figure with { Value = 1_200_000 }, Offered = figure, Rule = "final_day_changed" }],
            Objects = [new SeenObject("meta", "120", "7") { CampaignName = "Höst \"25\"", FirstDay = FirstDay, LastDay = FirstDay, Metrics = ["clicks"], SeenAt = Sample.Noon }],
            Parked = [new ParkedFigures("meta", "120", "7", "ads_daily", day, Sample.Noon, "run-2", "digest", "[1,\"å\"]")],
        };
        await ledger.RecordAsync(commit, new WriteResult(1, 2, 3), token);
        await ledger.SaveStatusAsync(new SourceStatus { Source = "meta", NotedAt = Sample.Noon, Account = "Länsstyrelsen «å»", CompleteThrough = FirstDay }, token);
        await ledger.SaveMappingAsync(new ObjectMapping("meta", "120", "7", string.Empty) { Campaign = "a", By = "Åsa", At = Sample.Noon }, token);
        await ledger.RequestSyncAsync(new SyncRequest("request-1", "meta", FirstDay, null, Sample.Noon), token);
    }

    private static async Task PruneAsync(Installation installation, CancellationToken token)
    {
        await installation.Store.Answers.SaveAsync(new RawAnswer("old", "GET /old", "application/json", Sample.Noon.AddYears(-9), new byte[] { 1, 2, 3 }), token);
        await new AnswerRetention(installation.Database, Options.Create(new RetentionOptions { Sources = { ["old"] = 90 } }), TimeProvider.System).ApplyAsync(token);
    }
}
