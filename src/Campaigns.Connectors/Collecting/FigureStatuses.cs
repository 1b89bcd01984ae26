using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>Where a figure stands in its life: preliminary until its last day is old enough, then final, and revised when it changes after that.</summary>
internal static class FigureStatuses
{
    /// <summary>The figure with its status. One that the platform calls absent keeps the platform's word.</summary>
    /// <param name="figure">The figure as read.</param>
    /// <param name="stored">The stored figure of the same key; null when there is none.</param>
    /// <param name="isFinal">Whether its last day is old enough.</param>
    public static Observation Settle(Observation figure, Observation? stored, bool isFinal)
    {
        if (figure.Value is null || figure.Quality.Status is not (FigureStatus.Final or FigureStatus.Preliminary))
        {
            return figure;
        }

        var status = !isFinal ? FigureStatus.Preliminary : IsRevision(figure, stored) ? FigureStatus.Revised : FigureStatus.Final;
        return figure with { Quality = figure.Quality with { Status = status } };
    }

    /// <summary>The stored figure marked as gone from the source, value kept.</summary>
    /// <param name="stored">The stored figure.</param>
    /// <param name="answer">The answer that no longer holds it, and when it came.</param>
    /// <param name="runId">The run that saw it.</param>
    public static Observation Vanish(Observation stored, (string RawId, DateTimeOffset ReceivedAt) answer, string runId) => stored with
    {
        Quality = stored.Quality with { Status = FigureStatus.Vanished },
        ObservedAt = answer.ReceivedAt,
        // The empty pointer is the whole answer: that it holds no such figure.
        Provenance = new Provenance(answer.RawId, string.Empty, runId),
    };

    /// <summary>The stored figure without its value: its object is mapped elsewhere now, and counts there.</summary>
    /// <param name="stored">The stored figure.</param>
    /// <param name="answer">The answer that was read with the new mapping, and when it came.</param>
    /// <param name="runId">The run that saw it.</param>
    public static Observation Leave(Observation stored, (string RawId, DateTimeOffset ReceivedAt) answer, string runId) =>
        Vanish(stored, answer, runId) with { Value = null, Quality = stored.Quality with { Status = FigureStatus.Missing } };

    // What was revised once stays so, or reading the same value again would look like a change.
    private static bool IsRevision(Observation figure, Observation? stored) => stored?.Quality.Status switch
    {
        FigureStatus.Final => stored.Value != figure.Value,
        FigureStatus.Revised => true,
        _ => false,
    };
}
