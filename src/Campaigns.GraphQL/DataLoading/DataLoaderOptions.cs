namespace Campaigns.GraphQL.DataLoading;

/// <summary>How a data loader makes its batches.</summary>
public sealed class DataLoaderOptions
{
    /// <summary>Keys of one batch; more are split into batches that run at the same time. Default 1,024; at least 1.</summary>
    public int MaxBatchSize { get; set; } = 1024;
}
