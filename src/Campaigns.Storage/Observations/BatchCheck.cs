using System.Globalization;
using System.Text;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Observations;

/// <summary>Refuses what no store may hold, before anything is written.</summary>
internal static class BatchCheck
{
    /// <summary>Throws at the first observation that may not be stored.</summary>
    /// <exception cref="ArgumentException">Names the observation by its place in the batch, counted from 0, and what is wrong.</exception>
    public static void Refuse(IReadOnlyList<Observation> observations)
    {
        for (var index = 0; index < observations.Count; index++)
        {
            if (Fault(observations[index]) is { } fault)
            {
                var observation = observations[index];
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Observation {index} ({observation.Metric} of {observation.Series.Campaign} from {observation.Series.Source}) cannot be stored: {fault} Nothing of the batch was stored."),
                    nameof(observations));
            }
        }
    }

    private static string? Fault(Observation observation)
    {
        if (observation.Window.IsReversed)
        {
            return "its window ends before it begins. Give the first day first.";
        }

        if (observation.Value is null != NamesAbsence(observation.Quality.Status) && observation.Quality.Status != FigureStatus.Vanished)
        {
            return observation.Value is null
                ? $"it has no value, and its status {observation.Quality.Status} names no absence. Say missing, rejected or suppressed."
                : $"it has a value, and its status {observation.Quality.Status} says that there is none. Unknown is not zero: leave the value out.";
        }

        return HasWholeCharacters(observation) ? null : "one of its texts holds half a character (a lone surrogate). Repair the text where it is read.";
    }

    // A vanished figure keeps its old value when one was known.
    private static bool NamesAbsence(FigureStatus status) =>
        status is FigureStatus.Missing or FigureStatus.Rejected or FigureStatus.Suppressed;

    private static bool HasWholeCharacters(Observation observation)
    {
        var (series, quality, provenance) = (observation.Series, observation.Quality, observation.Provenance);
        return IsUnicode(series.Source) && IsUnicode(series.Campaign) && IsUnicode(series.Track) && IsUnicode(series.Channel)
            && IsUnicode(series.Ad) && IsUnicode(series.Placement) && IsUnicode(observation.Metric)
            && IsUnicode(quality.SourceUnit) && IsUnicode(quality.SourceAudience)
            && IsUnicode(provenance.RawId) && IsUnicode(provenance.Pointer) && IsUnicode(provenance.RunId);
    }

    private static bool IsUnicode(string? text)
    {
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty;)
        {
            var surrogate = rest.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (surrogate < 0)
            {
                return true;
            }

            rest = rest[surrogate..];
            if (Rune.DecodeFromUtf16(rest, out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[consumed..];
        }

        return true;
    }
}
