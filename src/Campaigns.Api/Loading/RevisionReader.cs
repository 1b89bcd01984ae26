using Campaigns.Api.Errors;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Loading;

/// <summary>Reads the ledger of figures with every superseded value.</summary>
/// <param name="store">The figures.</param>
/// <param name="catalogue">Sources and their runs.</param>
public sealed class RevisionReader(IMetricStore store, ICampaignCatalogue catalogue)
{
    private const int MostObservations = 500_000;

    /// <summary>Every observation that matches, oldest first within each figure.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="GraphQLException">There are too many.</exception>
    public async Task<IReadOnlyList<Observation>> ReadAsync(ObservationQuery query, CancellationToken cancellationToken)
    {
        var found = new List<Observation>();
        await foreach (var observation in store.ReadRevisionsAsync(query, cancellationToken))
        {
            found.Add(observation);
            if (found.Count > MostObservations)
            {
                throw new GraphQLException($"There are more than {MostObservations} values. Narrow the question by from and to.", ApiErrorCodes.TooManyFigures);
            }
        }

        return found;
    }

    /// <summary>When the days of a metric in a channel stop changing, learned from all campaigns of the agency.</summary>
    /// <param name="metric">Metric id.</param>
    /// <param name="channel">Channel id.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<(Finality Finality, int DaysSeen)> FinalityAsync(string metric, string channel, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var revisions = await ReadAsync(
            new ObservationQuery { Metrics = [metric], Channels = [channel], WindowKinds = [WindowKind.Day], AsOf = asOf }, cancellationToken);
        var ledger = LedgerSeries.Of(revisions);
        var sources = revisions.Select(revision => revision.Series.Source).ToHashSet(StringComparer.Ordinal);
        var policy = FinalityPolicy.For(channel) with { DeclaredLagDays = await DeclaredLagAsync(sources, cancellationToken) };

        return (Finality.Learn(new DevelopmentTriangle(ledger, await CapturedThroughAsync(sources, revisions, asOf, cancellationToken)), policy), ledger.Select(look => look.Day).Distinct().Count());
    }

    /// <summary>Age from which a figure is final, by its channel's documented default and what its source declares; of a file that people hand in by its source alone.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Func<Observation, SourceHabit>> HabitAsync(CancellationToken cancellationToken)
    {
        var sources = (await catalogue.ListSourcesAsync(cancellationToken)).ToDictionary(source => source.Id, StringComparer.Ordinal);

        return figure => sources.GetValueOrDefault(figure.Series.Source) is { ByHand: true } file
            ? new SourceHabit(file.RestatementDays, ByHand: true)
            : new SourceHabit(Math.Max(sources.GetValueOrDefault(figure.Series.Source)?.RestatementDays ?? 0, FinalityPolicy.For(figure.Series.Channel ?? string.Empty).DefaultLagDays));
    }

    private async Task<int> DeclaredLagAsync(HashSet<string> sources, CancellationToken cancellationToken) =>
        (await catalogue.ListSourcesAsync(cancellationToken)).Where(source => sources.Contains(source.Id)).Select(source => source.RestatementDays).DefaultIfEmpty(0).Max();

    // A run that found nothing new leaves no row, so the newest run tells how far everything was looked at, not the newest row.
    private async Task<DateOnly> CapturedThroughAsync(HashSet<string> sources, IReadOnlyList<Observation> revisions, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var runs = (await catalogue.ListLatestRunsAsync(cancellationToken)).Where(run => sources.Contains(run.Source)).Select(run => run.FinishedAt).OfType<DateTimeOffset>();
        var newest = runs.Concat(revisions.Select(revision => revision.ObservedAt)).DefaultIfEmpty(DateTimeOffset.MinValue.AddDays(2)).Max();
        var looked = asOf is { } moment && moment < newest ? moment : newest;

        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(looked, LedgerSeries.Zone).DateTime);
    }
}
