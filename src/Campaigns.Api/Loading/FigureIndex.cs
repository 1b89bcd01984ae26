using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Loading;

/// <summary>Tells where the figure of an id is stored. Ids are made of the whole natural key, so a store cannot look them up; this index can.</summary>
/// <remarks>
/// It holds eight bytes for the id and a number for the place (campaign, channel, metric) of each figure, and is made anew when a figure is not found and a
/// source has been read since, at most twice a minute, so that unknown ids cost nothing.
/// </remarks>
/// <param name="store">The figures.</param>
/// <param name="clock">Tells when it may be made anew.</param>
public sealed class FigureIndex(IMetricStore store, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _making = new(1, 1);
    private Contents _contents = new(new Dictionary<ulong, int>(), [], null, null);

    /// <summary>Every observation of the figure, oldest first; empty when there is no such figure.</summary>
    /// <param name="id">The id.</param>
    /// <param name="catalogue">Tells when a source was last read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<Observation>> FindAsync(string id, ICampaignCatalogue catalogue, CancellationToken cancellationToken)
    {
        if (Number(id) is not { } number)
        {
            return [];
        }

        if (!_contents.Places.TryGetValue(number, out var place))
        {
            await RenewAsync(catalogue, cancellationToken);
            if (!_contents.Places.TryGetValue(number, out place))
            {
                return [];
            }
        }

        var (campaign, channel, metric) = _contents.Queries[place];
        var found = new List<Observation>();
        await foreach (var observation in store.ReadRevisionsAsync(new ObservationQuery { Campaigns = [campaign], Channels = [channel], Metrics = [metric] }, cancellationToken))
        {
            if (FigureId.Of(observation) == id)
            {
                found.Add(observation);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _making.Dispose();

    // The forty bits of an id; null for a text that is no id.
    private static ulong? Number(string id)
    {
        if (id.Length != 10 || !id.StartsWith("F-", StringComparison.Ordinal))
        {
            return null;
        }

        var number = 0UL;
        foreach (var letter in id.AsSpan(2))
        {
            var digit = letter is >= 'A' and <= 'Z' ? letter - 'A' : letter is >= '2' and <= '7' ? letter - '2' + 26 : -1;
            if (digit < 0)
            {
                return null;
            }

            number = (number << 5) | (uint)digit;
        }

        return number;
    }

    private async Task RenewAsync(ICampaignCatalogue catalogue, CancellationToken cancellationToken)
    {
        await _making.WaitAsync(cancellationToken);
        try
        {
            var runs = await catalogue.ListLatestRunsAsync(cancellationToken);
            var newest = runs.Count == 0 ? (DateTimeOffset?)null : runs.Max(run => run.FinishedAt);
            var now = clock.GetUtcNow();
            if (_contents.MadeAt is { } made && now - made < Pause && newest == _contents.NewestRun)
            {
                return;
            }

            _contents = await MakeAsync(newest, now, cancellationToken);
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task<Contents> MakeAsync(DateTimeOffset? newest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var places = new Dictionary<ulong, int>();
        var numbers = new Dictionary<(string, string?, string), int>();
        await foreach (var observation in store.ReadAsync(new ObservationQuery(), cancellationToken))
        {
            var query = (observation.Series.Campaign, observation.Series.Channel, observation.Metric);
            if (!numbers.TryGetValue(query, out var number))
            {
                numbers.Add(query, number = numbers.Count);
            }

            places[Number(FigureId.Of(observation))!.Value] = number;
        }

        return new Contents(places, [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)], newest, now);
    }

    private sealed record Contents(IReadOnlyDictionary<ulong, int> Places, IReadOnlyList<(string Campaign, string? Channel, string Metric)> Queries, DateTimeOffset? NewestRun, DateTimeOffset? MadeAt);
}
