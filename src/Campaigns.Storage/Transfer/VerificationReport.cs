namespace Campaigns.Storage.Transfer;

/// <summary>What a comparison found.</summary>
/// <param name="Rows">Rows of the catalogue that were compared.</param>
/// <param name="Answers">Kept answers that were compared.</param>
/// <param name="Observations">Observations that were compared.</param>
/// <param name="DifferenceCount">How many differences there are.</param>
/// <param name="Differences">The first of them, one line each.</param>
public sealed record VerificationReport(long Rows, long Answers, long Observations, long DifferenceCount, IReadOnlyList<string> Differences)
{
    /// <summary>True when both hold the same.</summary>
    public bool IsSame => DifferenceCount == 0;
}
