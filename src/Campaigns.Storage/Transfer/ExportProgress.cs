namespace Campaigns.Storage.Transfer;

/// <summary>Tells how far an export has come.</summary>
/// <param name="progress">Told; null when nobody listens.</param>
/// <param name="total">Observations in all, nearly; null when the store does not know.</param>
internal sealed class ExportProgress(IProgress<TransferProgress>? progress, long? total)
{
    // Others may write while the export reads: it is done when it is done.
    private const double Most = 0.999;

    /// <summary>Tells that so many observations are written.</summary>
    public void Report(long written) => progress?.Report(new TransferProgress(
        TransferStep.Exporting, total is { } all ? Math.Min(Most, (double)written / Math.Max(1, all)) : null, written));

    /// <summary>Tells that all are.</summary>
    public void End(long written) => progress?.Report(new TransferProgress(TransferStep.Exporting, 1, written));
}
