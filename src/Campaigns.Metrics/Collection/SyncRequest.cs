namespace Campaigns.Metrics.Collection;

/// <summary>Somebody asked for a source to be read now; the worker takes the request.</summary>
/// <param name="Id">Id; the run that answers it has the same one.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="First">First account day, read also when it is final; null reads what is missing.</param>
/// <param name="Last">Last account day; null with <paramref name="First"/> means yesterday.</param>
/// <param name="RequestedAt">When, UTC.</param>
public sealed record SyncRequest(string Id, string Source, DateOnly? First, DateOnly? Last, DateTimeOffset RequestedAt);
