using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Reading;

/// <summary>The parts in which a window is asked for. Only days can be asked for in parts: a reach of two weeks is not that of each.</summary>
internal static class WindowParts
{
    /// <exception cref="ArgumentException">The stream does not answer for such a window.</exception>
    public static void Check(StreamDefinition stream, Window window)
    {
        if (window.First is not { } first || window.Last is not { } last || window.IsReversed)
        {
            throw new ArgumentException("The window to ask for has no first and last day in order.", nameof(window));
        }

        var isKnown = IsDaily(stream) ? window.Kind is WindowKind.Custom or WindowKind.Day : stream.Windows.Kinds.Contains(window.Kind);
        if (!isKnown)
        {
            throw new ArgumentException($"The stream does not give figures for windows of the kind {window.Kind}.", nameof(window));
        }

        if (!IsDaily(stream) && last.DayNumber - first.DayNumber + 1 > stream.Windows.MaxDays)
        {
            throw new ArgumentException($"The platform answers for {stream.Windows.MaxDays} days at most.", nameof(window));
        }
    }

    /// <summary>The parts, oldest first, none longer than the platform answers.</summary>
    public static IEnumerable<Window> Of(StreamDefinition stream, Window window)
    {
        if (!IsDaily(stream))
        {
            return [window];
        }

        var (first, last) = (window.First!.Value, window.Last!.Value);
        return Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / stream.Windows.MaxDays) + 1)
            .Select(number => first.AddDays(number * stream.Windows.MaxDays))
            .Select(from => Range(from, from.AddDays(stream.Windows.MaxDays - 1) is var to && to < last ? to : last));
    }

    /// <summary>The two halves of a part; null when it cannot be parted.</summary>
    public static (Window Earlier, Window Later)? Halves(StreamDefinition stream, Window window)
    {
        var (first, last) = (window.First!.Value, window.Last!.Value);
        if (!IsDaily(stream) || first == last)
        {
            return null;
        }

        var middle = first.AddDays((last.DayNumber - first.DayNumber - 1) / 2);
        return (Range(first, middle), Range(middle.AddDays(1), last));
    }

    private static bool IsDaily(StreamDefinition stream) => stream.Windows.Kinds is [WindowKind.Day] && stream.Dimensions.Date is not null;

    private static Window Range(DateOnly first, DateOnly last) => new(WindowKind.Custom, first, last);
}
