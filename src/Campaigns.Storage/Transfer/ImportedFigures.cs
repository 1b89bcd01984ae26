using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer;

/// <summary>Observations that an import stored, added up over its batches.</summary>
/// <param name="Added">Keys that the store did not have.</param>
/// <param name="Revised">Further revisions of keys.</param>
/// <param name="Unchanged">Observations that the store had.</param>
/// <param name="Waiting">Observations that are durable on this machine and wait for the store's server.</param>
public sealed record ImportedFigures(long Added, long Revised, long Unchanged, long Waiting)
{
    internal ImportedFigures Plus(WriteResult result) =>
        new(Added + result.Added, Revised + result.Revised, Unchanged + result.Unchanged, Waiting + result.Waiting);
}
