using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Observations;

/// <summary>The part of a window that belongs to the natural key, in its stored form and order: kind, first day, last day; unknown first.</summary>
/// <param name="Kind">Code of the kind, fixed in migration 0001.</param>
/// <param name="First">Days since 0001-01-01, or <see cref="Unknown"/>.</param>
/// <param name="Last">Days since 0001-01-01, or <see cref="Unknown"/>.</param>
internal readonly record struct StoredWindow(int Kind, int First, int Last) : IComparable<StoredWindow>
{
    /// <summary>A day that the source does not state.</summary>
    public const int Unknown = -1;

    /// <summary>The stored form of a window.</summary>
    public static StoredWindow From(Window window) => new(Code(window.Kind), Day(window.First), Day(window.Last));

    /// <summary>The stored code of a kind. Written out, so that a reordered enumeration cannot change what is stored.</summary>
    public static int Code(WindowKind kind) => kind switch
    {
        WindowKind.Day => 0,
        WindowKind.Week => 1,
        WindowKind.Month => 2,
        WindowKind.FlightToDate => 3,
        WindowKind.Flight => 4,
        WindowKind.Custom => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The store has no code for this window kind. Add it here and in a migration."),
    };

    /// <summary>The stored form of a day.</summary>
    public static int Day(DateOnly? day) => day?.DayNumber ?? Unknown;

    /// <summary>The window.</summary>
    /// <param name="precision">How finely the days were stated.</param>
    public Window ToWindow(DatePrecision precision) => new(KindOf(Kind), DayOf(First), DayOf(Last), precision);

    /// <inheritdoc/>
    public int CompareTo(StoredWindow other)
    {
        var byKind = Kind.CompareTo(other.Kind);
        var byFirst = byKind != 0 ? byKind : First.CompareTo(other.First);
        return byFirst != 0 ? byFirst : Last.CompareTo(other.Last);
    }

    private static DateOnly? DayOf(int day) => day == Unknown ? null : DateOnly.FromDayNumber(day);

    private static WindowKind KindOf(int code) => code switch
    {
        0 => WindowKind.Day,
        1 => WindowKind.Week,
        2 => WindowKind.Month,
        3 => WindowKind.FlightToDate,
        4 => WindowKind.Flight,
        5 => WindowKind.Custom,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The database holds a window kind that this program does not know."),
    };
}
