using System.Data;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Catalogue;
using Dapper;

namespace Campaigns.Storage.Collection;

/// <summary>Writes the ledger's part of a commit on a connection whose transaction is open.</summary>
internal static class CommitRecords
{
    /// <summary>Writes everything but the figures.</summary>
    /// <param name="connection">The connection; the caller commits.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="result">What the figures changed.</param>
    /// <returns>The run as it is noted.</returns>
    public static SourceRun Write(IDbConnection connection, WindowCommit commit, WriteResult result)
    {
        var run = Counted(commit.Run, commit, result);
        connection.Execute(CatalogueSql.SaveRun, RunRow.From(run));
        foreach (var window in commit.Windows)
        {
            connection.Execute(LedgerSql.SaveWindow, WindowRow.From(window));
        }

        if (commit.Reading is { } reading)
        {
            connection.Execute(LedgerSql.SaveReading, ReadingRow.From(reading));
        }

        foreach (var held in commit.Held.Where(held => FindHeld(connection, held.Id) is not { Decision: not HeldDecision.Withdrawn }))
        {
            SaveHeld(connection, held);
        }

        foreach (var id in commit.Withdrawn)
        {
            Withdraw(connection, id, commit);
        }

        foreach (var seen in commit.Objects)
        {
            See(connection, seen);
        }

        foreach (var parked in commit.Parked.Select(ParkedRow.From).Where(row => connection.ExecuteScalar<string>(LedgerSql.NewestParkedDigest, row) != row.Digest))
        {
            connection.Execute(LedgerSql.SaveParked, parked);
        }

        return run;
    }

    /// <summary>A held figure; null when there is none of that id.</summary>
    public static HeldFigure? FindHeld(IDbConnection connection, string id) =>
        connection.Query<string>(LedgerSql.FindHeld, new { id }).Select(CatalogueJson.Read<HeldFigure>).SingleOrDefault();

    /// <summary>Notes a held figure in place of the one of its id.</summary>
    public static int SaveHeld(IDbConnection connection, HeldFigure held) =>
        connection.Execute(LedgerSql.SaveHeld, new { held.Id, held.Offered.Series.Source, Record = CatalogueJson.Write(held) });

    private static SourceRun Counted(SourceRun run, WindowCommit commit, WriteResult result) => run with
    {
        Result = new WriteResult(run.Result.Added + result.Added, run.Result.Revised + result.Revised, run.Result.Unchanged + result.Unchanged),
        WindowsDone = run.WindowsDone + (commit.IsReplay ? 0 : 1),
        Held = run.Held + commit.Held.Count,
    };

    // A decision that was made stands, whatever the source does afterwards.
    private static void Withdraw(IDbConnection connection, string id, WindowCommit commit)
    {
        if (FindHeld(connection, id) is { Decision: HeldDecision.Waiting } held)
        {
            SaveHeld(connection, held with { Decision = HeldDecision.Withdrawn, DecidedAt = commit.Windows.Max(window => window.CollectedAt) });
        }
    }

    // An object is seen in many windows; its days and metrics grow.
    private static void See(IDbConnection connection, SeenObject seen)
    {
        var known = connection.Query<string>(LedgerSql.FindObject, new { seen.Source, seen.CampaignId, seen.AdGroupId })
            .Select(CatalogueJson.Read<SeenObject>)
            .SingleOrDefault();
        var merged = known is null ? seen : seen with
        {
            CampaignName = seen.CampaignName ?? known.CampaignName,
            AdGroupName = seen.AdGroupName ?? known.AdGroupName,
            FirstDay = seen.FirstDay < known.FirstDay ? seen.FirstDay : known.FirstDay,
            LastDay = seen.LastDay > known.LastDay ? seen.LastDay : known.LastDay,
            Metrics = [.. known.Metrics.Union(seen.Metrics, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        connection.Execute(LedgerSql.SaveObject, new { seen.Source, seen.CampaignId, seen.AdGroupId, Record = CatalogueJson.Write(merged) });
    }
}
