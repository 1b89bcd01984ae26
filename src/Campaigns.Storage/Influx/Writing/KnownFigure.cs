using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>One stored revision of a figure, and the ones before it in time.</summary>
/// <param name="ObservedAt">100 ns since 0001-01-01 UTC.</param>
/// <param name="Number">Its number among the points of its window; decides between revisions of one moment.</param>
/// <param name="Value">The figure; null when unknown.</param>
/// <param name="Quality">The quality's one object.</param>
/// <param name="Older">The revision before it; null for the first.</param>
internal sealed record KnownFigure(long ObservedAt, int Number, decimal? Value, StoredQuality Quality, KnownFigure? Older)
{
    /// <summary>Puts a revision in its place in time.</summary>
    /// <param name="newest">The newest so far; null when there is none.</param>
    /// <param name="added">The revision, without older ones.</param>
    /// <returns>The newest.</returns>
    public static KnownFigure Insert(KnownFigure? newest, KnownFigure added)
    {
        if (newest is null)
        {
            return added;
        }

        return (added.ObservedAt, added.Number).CompareTo((newest.ObservedAt, newest.Number)) >= 0
            ? added with { Older = newest }
            : newest with { Older = Insert(newest.Older, added) };
    }

    /// <summary>True when the store knew the same at the figure's own moment; the rule of <see cref="Sqlite.SqliteMetricStore"/>.</summary>
    public static bool Holds(KnownFigure? newest, long observedAt, decimal? value, StoredQuality quality)
    {
        var isOfThatMoment = false;
        for (var stored = newest; stored is not null; stored = stored.Older)
        {
            if (stored.ObservedAt > observedAt)
            {
                continue;
            }

            var isSame = stored.Value == value && ReferenceEquals(stored.Quality, quality);
            if (isSame || stored.ObservedAt < observedAt)
            {
                // Of an older moment only the newest answer counts. Of the same moment every answer does, or a repeated batch that holds a key twice
                // would go to and fro for ever.
                return isSame && (stored.ObservedAt == observedAt || !isOfThatMoment);
            }

            isOfThatMoment = true;
        }

        return false;
    }

    /// <summary>The number of the next revision.</summary>
    public static int NextNumber(KnownFigure? newest)
    {
        var greatest = -1;
        for (var stored = newest; stored is not null; stored = stored.Older)
        {
            greatest = Math.Max(greatest, stored.Number);
        }

        return greatest + 1;
    }
}
