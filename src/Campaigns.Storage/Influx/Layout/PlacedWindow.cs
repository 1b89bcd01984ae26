using System.Globalization;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>Where a window stands: in which measurement, at which day and under which tag.</summary>
/// <remarks>
/// A day stands in <c>day</c> at its own UTC midnight, without a tag. Everything else stands in <c>window</c>; the tag <c>window</c> holds the kind and what the
/// point's day does not say, written so that a series of windows of one sort has one value: <c>w.days.7</c> at the first day, <c>t.since.738000</c> (days since 0001-01-01) at
/// the last day, <c>c.open</c> at the first day, <c>c.until</c> at the last day. Days outside 1700 to 2200 are outside InfluxDB's
/// time, and windows without days have none: those stand at 1970-01-01 as <c>c.at.{first}.{last}</c>.
/// </remarks>
/// <param name="IsDay">True for the measurement <c>day</c>.</param>
/// <param name="Day">Days since 0001-01-01.</param>
/// <param name="Tag">Value of the tag; empty for a day.</param>
internal readonly record struct PlacedWindow(bool IsDay, int Day, string Tag)
{
    /// <summary>Milliseconds of a day: the place of a point within its day is the number of its revision.</summary>
    public const long MillisecondsOfDay = 86_400_000;

    private const string Kinds = "dwmtfc";

    /// <summary>1970-01-01.</summary>
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;
    private static readonly int Earliest = new DateOnly(1700, 1, 1).DayNumber;
    private static readonly int Latest = new DateOnly(2200, 1, 1).DayNumber;

    /// <summary>The letter that a kind's tags begin with.</summary>
    public static char LetterOf(WindowKind kind) => Kinds[StoredWindow.Code(kind)];

    /// <summary>The place of a window.</summary>
    public static PlacedWindow Of(StoredWindow window)
    {
        var (kind, first, last) = (Kinds[window.Kind], window.First, window.Last);
        var (hasFirst, hasLast) = (first != StoredWindow.Unknown, last != StoredWindow.Unknown);
        var isOutside = (hasFirst && !IsInside(first)) || (hasLast && !IsInside(last));
        return (hasFirst, hasLast) switch
        {
            _ when isOutside || (!hasFirst && !hasLast) => new(false, Epoch, Invariant($"{kind}.at.{first}.{last}")),
            (true, true) when kind == 'd' && first == last => new(true, first, string.Empty),
            (true, true) when kind == 't' => new(false, last, Invariant($"t.since.{first}")),
            (true, true) => new(false, first, Invariant($"{kind}.days.{last - first + 1}")),
            (true, false) => new(false, first, $"{kind}.open"),
            _ => new(false, last, $"{kind}.until"),
        };
    }

    /// <summary>The window of a point.</summary>
    /// <param name="tag">Its tag; empty for a day.</param>
    /// <param name="day">The day it stands at.</param>
    /// <exception cref="FormatException">Another program wrote the tag.</exception>
    public static StoredWindow Read(string tag, int day)
    {
        if (tag.Length == 0)
        {
            return new StoredWindow(0, day, day);
        }

        var parts = tag.Split('.');
        var kind = Kinds.IndexOf(parts[0], StringComparison.Ordinal);
        return parts switch
        {
            _ when kind < 0 => throw Unknown(tag),
            [_, "at", var first, var last] => new StoredWindow(kind, Number(first), Number(last)),
            [_, "since", var first] => new StoredWindow(kind, Number(first), day),
            [_, "days", var days] => new StoredWindow(kind, day, day + Number(days) - 1),
            [_, "open"] => new StoredWindow(kind, day, StoredWindow.Unknown),
            [_, "until"] => new StoredWindow(kind, StoredWindow.Unknown, day),
            _ => throw Unknown(tag),
        };
    }

    /// <summary>The time of a revision, in milliseconds since 1970-01-01 UTC.</summary>
    public long Time(int revision) => TimeOf(Day) + revision;

    /// <summary>Midnight of a day, in milliseconds since 1970-01-01 UTC.</summary>
    public static long TimeOf(int day) => (day - Epoch) * MillisecondsOfDay;

    /// <summary>The day and the revision's number of a time.</summary>
    public static (int Day, int Revision) Split(long time)
    {
        var (days, revision) = (Math.DivRem(time, MillisecondsOfDay, out var rest), rest);
        return revision < 0 ? ((int)days - 1 + Epoch, (int)(revision + MillisecondsOfDay)) : ((int)days + Epoch, (int)revision);
    }

    private static bool IsInside(int day) => day >= Earliest && day < Latest;

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static FormatException Unknown(string tag) => new($"No window is written as {tag}. Another program has written into the measurement window.");
}
