using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer;

/// <summary>What an import changed.</summary>
/// <param name="Counts">What the archive holds.</param>
/// <param name="Figures">New, revised and unchanged observations of the blocks that this run stored.</param>
/// <param name="ResumedAfter">Number of the block after which this run went on; 0 when it began at the beginning.</param>
public sealed record ImportReport(ArchiveCounts Counts, ImportedFigures Figures, long ResumedAfter);

/// <summary>Observations that an import stored, added up over its batches.</summary>
/// <param name="Added">Keys that the store did not have.</param>
/// <param name="Revised">Further revisions of keys.</param>
/// <param name="Unchanged">Observations that the store had.</param>
public sealed record ImportedFigures(long Added, long Revised, long Unchanged)
{
    internal ImportedFigures Plus(WriteResult result) => new(Added + result.Added, Revised + result.Revised, Unchanged + result.Unchanged);
}
