namespace Campaigns.Metrics.Figures;

/// <summary>
/// Remembers computed figures that were shown: what was asked and what the answer was when it was first shown (domain/analysis.md N4). A registry that cannot be
/// read or written throws <see cref="MetricStoreException"/>.
/// </summary>
public interface IShownFigureRegistry
{
    /// <summary>Most figures it remembers. What is full keeps what it has: a printed id must go on leading to its figure.</summary>
    public const int MostFigures = 100_000;

    /// <summary>Notes a figure that is shown; the first note of an id stays.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>The note that counts, which is the given one when it is the first; null when the registry is full.</returns>
    Task<ShownFigure?> RememberAsync(ShownFigure figure, CancellationToken cancellationToken);

    /// <summary>The note of an id; null when no such figure was shown.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<ShownFigure?> FindAsync(string id, CancellationToken cancellationToken);
}

/// <summary>A computed figure as it was first shown.</summary>
/// <param name="Id">Its id, as <c>F-7K3QZ2MA</c>.</param>
/// <param name="Query">What was asked, in the canonical text that the id was made from.</param>
/// <param name="Answer">What was answered, as JSON.</param>
/// <param name="FirstShownAt">When it was first shown, UTC.</param>
public sealed record ShownFigure(string Id, string Query, string Answer, DateTimeOffset FirstShownAt);
