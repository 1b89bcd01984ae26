namespace Campaigns.Metrics.Observations;

/// <summary>The stretch of days that one figure is about, in the account's own time zone.</summary>
/// <param name="Kind">What the stretch means; a reach of a week and of the same seven days as a custom range are two figures.</param>
/// <param name="First">First day, included. Null when the source does not state it.</param>
/// <param name="Last">Last day, included. Null when the source does not state it or the stretch is still open.</param>
/// <param name="Precision">How finely the source stated the days. Not part of the natural key.</param>
public readonly record struct Window(WindowKind Kind, DateOnly? First, DateOnly? Last, DatePrecision Precision = DatePrecision.Day)
{
    /// <summary>The whole flight, where the source prints no dates at all.</summary>
    public static readonly Window WholeFlight = new(WindowKind.Flight, null, null);

    /// <summary>One account day.</summary>
    /// <param name="date">The day in the account's time zone.</param>
    public static Window Day(DateOnly date) => new(WindowKind.Day, date, date);

    /// <summary>True when both ends are known and the last day is before the first: no such window may be stored.</summary>
    public bool IsReversed => First is { } first && Last is { } last && last < first;

    /// <summary>True when the two windows have the same kind and days; the precision in which they were stated does not matter.</summary>
    /// <param name="other">The other window.</param>
    public bool HasSameDays(Window other) => Kind == other.Kind && First == other.First && Last == other.Last;
}
