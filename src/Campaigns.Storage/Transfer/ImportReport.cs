namespace Campaigns.Storage.Transfer;

/// <summary>What an import changed.</summary>
/// <param name="Counts">What the archive holds.</param>
/// <param name="Figures">New, revised and unchanged observations of the blocks that this run stored.</param>
/// <param name="ResumedAfter">Number of the block after which this run went on; 0 when it began at the beginning.</param>
public sealed record ImportReport(ArchiveCounts Counts, ImportedFigures Figures, long ResumedAfter);
