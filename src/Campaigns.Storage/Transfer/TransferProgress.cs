namespace Campaigns.Storage.Transfer;

/// <summary>How far an export, import or verification has come.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Fraction">Part done, 0 to 1; null when the whole is not known.</param>
/// <param name="Observations">Observations so far in this step.</param>
public readonly record struct TransferProgress(TransferStep Step, double? Fraction, long Observations);
