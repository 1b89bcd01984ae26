using Campaigns.Metrics.Planning;

namespace Campaigns.Storage.Catalogue;

/// <summary>A line of the planning ledger as the table holds it.</summary>
internal sealed class PlanningRow
{
    public required string Id { get; init; }

    public required string Chain { get; init; }

    public required int Version { get; init; }

    public required string EnteredBy { get; init; }

    public required string EnteredAt { get; init; }

    public string? Withdrawal { get; init; }

    public required string Record { get; init; }

    /// <summary>The parameters of an insert.</summary>
    public static object From<T>(PlanningEntry<T> entry)
        where T : class, IPlanningRecord => new
    {
        entry.Id,
        T.Kind,
        entry.Chain,
        entry.Version,
        entry.Record.Campaign,
        entry.EnteredBy,
        EnteredAt = CatalogueMoment.Write(entry.EnteredAt),
        entry.Withdrawal,
        Record = CatalogueJson.Write(entry.Record),
    };

    /// <summary>The line of the row.</summary>
    public PlanningEntry<T> ToEntry<T>()
        where T : class, IPlanningRecord => new(Id, Chain, Version, EnteredBy, CatalogueMoment.Read(EnteredAt), Withdrawal, CatalogueJson.Read<T>(Record));
}
