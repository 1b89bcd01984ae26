using Campaigns.Metrics;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Storage.Sqlite.Catalogue;

/// <summary>A run as the table holds it; moments are ISO 8601 in UTC with seven decimals, so that text order is time order.</summary>
internal sealed class RunRow
{
    public required string Id { get; init; }

    public required string Source { get; init; }

    public required string StartedAt { get; init; }

    public required string FinishedAt { get; init; }

    public required string RawId { get; init; }

    public required int Added { get; init; }

    public required int Revised { get; init; }

    public required int Unchanged { get; init; }

    /// <summary>The row of a run.</summary>
    public static RunRow From(SourceRun run) => new()
    {
        Id = run.Id,
        Source = run.Source,
        StartedAt = CatalogueMoment.Write(run.StartedAt),
        FinishedAt = CatalogueMoment.Write(run.FinishedAt),
        RawId = run.RawId,
        Added = run.Result.Added,
        Revised = run.Result.Revised,
        Unchanged = run.Result.Unchanged,
    };

    /// <summary>The run of the row.</summary>
    public SourceRun ToRun() => new(Id, Source, CatalogueMoment.Read(StartedAt), CatalogueMoment.Read(FinishedAt), RawId, new WriteResult(Added, Revised, Unchanged));
}
