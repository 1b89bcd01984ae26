using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Collection;

namespace Campaigns.Storage.Catalogue;

/// <summary>A run as the table holds it.</summary>
internal sealed class RunRow
{
    public required string Id { get; init; }

    public required string Source { get; init; }

    public required string State { get; init; }

    public required string StartedAt { get; init; }

    public string? FinishedAt { get; init; }

    public string? RawId { get; init; }

    public required int Added { get; init; }

    public required int Revised { get; init; }

    public required int Unchanged { get; init; }

    public string? Failure { get; init; }

    public string? FirstDay { get; init; }

    public string? LastDay { get; init; }

    public required int Windows { get; init; }

    public required int WindowsDone { get; init; }

    public required int Held { get; init; }

    public required int Unmapped { get; init; }

    public required int Rejected { get; init; }

    /// <summary>The row of a run.</summary>
    public static RunRow From(SourceRun run) => new()
    {
        Id = run.Id,
        Source = run.Source,
        State = run.State.ToString(),
        StartedAt = CatalogueMoment.Write(run.StartedAt),
        FinishedAt = run.FinishedAt is { } finished ? CatalogueMoment.Write(finished) : null,
        RawId = run.RawId,
        Added = run.Result.Added,
        Revised = run.Result.Revised,
        Unchanged = run.Result.Unchanged,
        Failure = run.Failure is { } failure ? CatalogueJson.Write(failure) : null,
        FirstDay = run.First is null ? null : LedgerText.Of(run.First),
        LastDay = run.Last is null ? null : LedgerText.Of(run.Last),
        Windows = run.Windows,
        WindowsDone = run.WindowsDone,
        Held = run.Held,
        Unmapped = run.Unmapped,
        Rejected = run.Rejected,
    };

    /// <summary>The run of the row.</summary>
    public SourceRun ToRun() => new(
        Id, Source, CatalogueMoment.Read(StartedAt), FinishedAt is null ? null : CatalogueMoment.Read(FinishedAt), RawId, new WriteResult(Added, Revised, Unchanged))
    {
        State = Enum.Parse<RunState>(State),
        Failure = Failure is null ? null : CatalogueJson.Read<SourceFailure>(Failure),
        First = LedgerText.Day(FirstDay),
        Last = LedgerText.Day(LastDay),
        Windows = Windows,
        WindowsDone = WindowsDone,
        Held = Held,
        Unmapped = Unmapped,
        Rejected = Rejected,
    };
}
