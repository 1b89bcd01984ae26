namespace Campaigns.Storage.Influx.Spool;

/// <summary>A batch on the disk.</summary>
/// <param name="Number">Its number; consecutive.</param>
/// <param name="Observations">How many observations it holds.</param>
/// <param name="Segment">The file.</param>
/// <param name="Offset">Where its bytes begin.</param>
/// <param name="Length">How many bytes.</param>
internal sealed record SpooledBatch(long Number, int Observations, SpoolSegment Segment, long Offset, int Length);
