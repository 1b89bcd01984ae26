namespace Campaigns.Metrics.Collection;

/// <summary>A warning that a key expires.</summary>
/// <param name="Days">Which of the three warnings: 14, 7 or 1 day before.</param>
/// <param name="At">When it was given, UTC.</param>
public sealed record KeyNotice(int Days, DateTimeOffset At);
