using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>What the store and the cursor hold of the places that an answer fills.</summary>
internal sealed class StoredWindow
{
    private readonly Dictionary<long, Observation> figures;
    private readonly HashSet<long> answered;

    private StoredWindow(Dictionary<long, Observation> figures, HashSet<long> answered)
    {
        this.figures = figures;
        this.answered = answered;
    }

    /// <summary>Reads it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="source">Id of the source.</param>
    /// <param name="request">The request; only figures of its places are read.</param>
    /// <param name="cursor">The notes of the places, of those that have one.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<StoredWindow> ReadAsync(
        IMetricStore store, string source, WindowRequest request, IReadOnlyList<CollectedWindow> cursor, CancellationToken cancellationToken)
    {
        var figures = new Dictionary<long, Observation>();

        // Of one window only those are read that hold it whole: a flight to date has as many windows beside it as the flight has days.
        var (from, to) = request.Places.Count == 1 ? (request.Window.Last, request.Window.First) : (request.Window.First, request.Window.Last);
        var query = new ObservationQuery { Sources = [source], WindowKinds = [request.Places[0].Kind], From = from, To = to };
        await foreach (var figure in store.ReadAsync(query, cancellationToken))
        {
            if (request.Places.Any(place => place.HasSameDays(figure.Window)))
            {
                figures[FigureKeys.Of(figure)] = figure;
            }
        }

        return new StoredWindow(figures, [.. cursor.SelectMany(place => place.Keys)]);
    }

    /// <summary>The stored figure of a key; null when there is none.</summary>
    /// <param name="key">The key.</param>
    public Observation? Find(long key) => figures.GetValueOrDefault(key);

    /// <summary>True when a key was noted with the last answer.</summary>
    /// <param name="key">The key.</param>
    public bool IsNoted(long key) => answered.Contains(key);

    /// <summary>Figures that no answer is noted for, as those that were kept aside and mapped later, and that the new answer does not hold.</summary>
    /// <param name="present">Keys of the new answer.</param>
    public IEnumerable<Observation> Unnoted(IReadOnlyCollection<long> present) => figures
        .Where(pair => !answered.Contains(pair.Key) && pair.Value.Value is not null)
        .ExceptBy(present, pair => pair.Key)
        .Select(pair => pair.Value);

    /// <summary>Figures of the last answer of this report that the new one does not hold. Figures of other reports are not among them.</summary>
    /// <param name="present">Keys of the new answer.</param>
    public IEnumerable<Observation> Gone(IReadOnlyCollection<long> present) => answered
        .Except(present)
        .Select(Find)
        .OfType<Observation>()
        .Where(figure => figure.Quality.Status != FigureStatus.Vanished);
}
