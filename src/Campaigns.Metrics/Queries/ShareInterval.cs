namespace Campaigns.Metrics.Queries;

/// <summary>Interval of a share. It covers chance alone, not errors of measurement.</summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public readonly record struct ShareInterval(decimal Low, decimal High);
