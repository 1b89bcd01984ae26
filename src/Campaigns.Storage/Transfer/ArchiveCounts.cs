namespace Campaigns.Storage.Transfer;

/// <summary>What an archive holds.</summary>
/// <param name="Rows">Rows of catalogue tables.</param>
/// <param name="Answers">Kept answers and files.</param>
/// <param name="Observations">Observations, every revision counted.</param>
public sealed record ArchiveCounts(long Rows, long Answers, long Observations);
