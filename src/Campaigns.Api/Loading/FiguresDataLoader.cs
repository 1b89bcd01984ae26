using Campaigns.Api.Errors;
using Campaigns.GraphQL.DataLoading;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Loading;

/// <summary>Figures of one campaign under one filter.</summary>
/// <param name="Campaign">Slug.</param>
/// <param name="Filter">The filter as text; filters with one text are one filter.</param>
/// <param name="Query">What the filter reads, without the campaign.</param>
public sealed record FiguresKey(string Campaign, string Filter, ObservationQuery Query)
{
    /// <summary>Equal when campaign and filter text are.</summary>
    /// <param name="other">The other key.</param>
    public bool Equals(FiguresKey? other) => other is not null && Campaign == other.Campaign && Filter == other.Filter;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Campaign, Filter);
}

/// <summary>Reads lists of figures, those of one filter for all campaigns at once.</summary>
public sealed class FiguresDataLoader : GroupedDataLoader<FiguresKey, Observation>
{
    /// <summary>Figures that one answer holds, over all campaigns of one filter.</summary>
    public const int MostFigures = 10_000;

    private readonly IMetricStore _store;

    /// <summary>Creates the loader.</summary>
    /// <param name="store">The store.</param>
    /// <param name="batchScheduler">The request's scheduler.</param>
    public FiguresDataLoader(IMetricStore store, IBatchScheduler batchScheduler)
        : base(batchScheduler) => _store = store;

    /// <inheritdoc/>
    protected override async Task<ILookup<FiguresKey, Observation>> LoadGroupedBatchAsync(IReadOnlyList<FiguresKey> keys, CancellationToken cancellationToken)
    {
        var found = new List<(FiguresKey Key, Observation Figure)>();
        foreach (var same in keys.GroupBy(key => key.Filter, StringComparer.Ordinal))
        {
            var byCampaign = same.ToDictionary(key => key.Campaign, StringComparer.Ordinal);
            var query = same.First().Query with { Campaigns = [.. byCampaign.Keys] };
            await foreach (var observation in _store.ReadAsync(query, cancellationToken))
            {
                found.Add((byCampaign[observation.Series.Campaign], observation));
                if (found.Count > MostFigures)
                {
                    throw new GraphQLException(
                        $"There are more than {MostFigures} figures. Narrow the list by metrics, channels, tracks, from or to.", ApiErrorCodes.TooManyFigures);
                }
            }
        }

        return found.ToLookup(pair => pair.Key, pair => pair.Figure);
    }
}
