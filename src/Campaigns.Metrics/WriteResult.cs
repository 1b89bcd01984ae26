namespace Campaigns.Metrics;

/// <summary>What a write changed. The counts add up to the size of the batch.</summary>
/// <param name="Added">Keys seen for the first time.</param>
/// <param name="Revised">Keys that got another value or quality.</param>
/// <param name="Unchanged">Observations equal to the newest stored one of their key.</param>
public sealed record WriteResult(int Added, int Revised, int Unchanged)
{
    /// <summary>
    /// Observations that are durable but not stored yet, because the store's server is away: what they change is known when it is back. 0 for a store
    /// without a server.
    /// </summary>
    public int Waiting { get; init; }
}
