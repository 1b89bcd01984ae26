using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Observations;

/// <summary>What makes two observations with the same value differ: the quality, and how finely the window's days were stated.</summary>
/// <param name="Quality">The quality.</param>
/// <param name="Precision">Not part of the natural key, so a changed precision is a revision.</param>
internal sealed record StoredQuality(Quality Quality, DatePrecision Precision);
