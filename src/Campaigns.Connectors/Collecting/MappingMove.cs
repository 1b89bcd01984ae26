using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>Makes of the settlement of a kept answer what a changed mapping alone changes.</summary>
internal static class MappingMove
{
    /// <summary>The commit of the move; null when the mapping changes nothing in the places.</summary>
    /// <param name="settled">The settlement as of an answer that came now.</param>
    /// <param name="run">The run that notes it.</param>
    /// <param name="reading">What was read again.</param>
    /// <param name="places">The places of the cursor, as they stand.</param>
    public static WindowCommit? AsMove(this WindowCommit settled, SourceRun run, KeptReading reading, IReadOnlyList<CollectedWindow> places)
    {
        var keys = settled.Windows.ToDictionary(window => window.Window, window => window.Keys);
        if (places.All(place => place.Keys.SequenceEqual(keys[place.Window])))
        {
            return null;
        }

        return settled with
        {
            Run = run,
            IsReplay = true,
            // The source took nothing away: what the answer holds no more was vanished before.
            Figures = [.. settled.Figures.Where(figure => figure.Quality.Status != FigureStatus.Vanished)],
            // When it was answered, how often and at what age stays: only where it belongs has changed.
            Windows = [.. places.Select(place => place with { Keys = keys[place.Window], RunId = run.Id })],
            Reading = reading with { RunId = run.Id },
            Objects = [.. settled.Objects.Select(seen => seen with { SeenAt = reading.ReadAt })],
        };
    }
}
