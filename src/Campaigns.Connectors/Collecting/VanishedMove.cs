using Campaigns.Connectors.Pulling;
using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>Moves figures that have vanished at the source when the mapping has changed: the last answer that held them says what they belonged to.</summary>
/// <remarks>Only figures of ads: of what stands above, several objects may have made one figure, and nobody knows any more what was whose.</remarks>
internal sealed class VanishedMove(KeptPages kept, PullStores stores, TimeProvider time)
{
    private readonly Dictionary<(string RunId, string RawId), IReadOnlyList<PulledPage>> known = [];

    /// <summary>Moves them; what the kept answers do not tell stays where it is.</summary>
    /// <param name="scope">The source and its new mapping.</param>
    /// <param name="runId">The run that notes it.</param>
    /// <param name="cancellationToken">Cancels before they are stored.</param>
    public async Task RunAsync(PullScope scope, string runId, CancellationToken cancellationToken)
    {
        var query = new ObservationQuery { Sources = [scope.Source.Id] };
        var vanished = await stores.Figures.ReadAsync(query, cancellationToken)
            .Where(figure => figure is { Value: not null, Quality.Status: FigureStatus.Vanished, Series.Ad: not null } && !MappedFigures.IsApart(figure))
            .ToDictionaryAsync(Key, cancellationToken: cancellationToken);
        if (vanished.Count == 0)
        {
            return;
        }

        var origins = new Dictionary<(SeriesKey, string, Window), Observation>();
        await foreach (var look in stores.Figures.ReadRevisionsAsync(query, cancellationToken))
        {
            if (look.Quality.Status != FigureStatus.Vanished && look.Provenance.Pointer.Length > 0 && vanished.ContainsKey(Key(look)))
            {
                origins[Key(look)] = look;
            }
        }

        var moved = new List<Observation>();
        foreach (var (key, figure) in vanished)
        {
            if (origins.GetValueOrDefault(key) is { } origin && await ObjectAsync(scope, origin, cancellationToken) is { } platform)
            {
                moved.AddRange(Moved(scope, figure, platform, runId));
            }
        }

        await stores.WriteAsync(scope.Source.Id, runId, moved, cancellationToken);
    }

    private static (SeriesKey, string, Window) Key(Observation figure) => (figure.Series, figure.Metric, figure.Window);

    private IEnumerable<Observation> Moved(PullScope scope, Observation figure, PulledFigure read, string runId)
    {
        var target = scope.Mapper.Find(read.Object);
        var series = target is null ? null : figure.Series with { Campaign = target.Campaign, Track = target.Track, Audience = target.Of(read.Audience) };
        if (series == figure.Series)
        {
            yield break;
        }

        var now = time.GetUtcNow();
        yield return FigureStatuses.Leave(figure, (figure.Provenance.RawId, now), runId);
        if (series is not null && MappedFigures.Fits(figure.Window, scope.Campaigns.GetValueOrDefault(series.Campaign)))
        {
            yield return figure with { Series = series, ObservedAt = now, Provenance = figure.Provenance with { RunId = runId } };
        }
    }

    private async Task<PulledFigure?> ObjectAsync(PullScope scope, Observation origin, CancellationToken cancellationToken)
    {
        var (rawId, pointer, runId) = origin.Provenance;
        if (!known.TryGetValue((runId, rawId), out var pages))
        {
            var readings = await stores.Ledger.ListReadingsOfRunAsync(scope.Source.Id, runId, cancellationToken);
            var reading = readings.FirstOrDefault(reading => reading.Parts.Any(part => part.RawId == rawId));
            known[(runId, rawId)] = pages = reading is null ? [] : await kept.PagesAsync(scope.Source.Account, reading with { Parts = [.. reading.Parts.Where(part => part.RawId == rawId)] }, cancellationToken) ?? [];
        }

        return pages.SelectMany(page => page.Figures)
            .FirstOrDefault(figure => figure.Pointer == pointer && figure.Metric == origin.Metric && figure.Object.AdId == origin.Series.Ad && figure.Window.HasSameDays(origin.Window));
    }
}
