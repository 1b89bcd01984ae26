using System.Collections.Concurrent;
using Campaigns.Api.Schema.Analysis;
using Campaigns.Metrics.Analysis.Breaks;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Loading;

/// <summary>Reads the planning ledger, each kind of a campaign once a request.</summary>
/// <param name="ledger">The ledger.</param>
public sealed class PlanningReader(IPlanningLedger ledger)
{
    private readonly ConcurrentDictionary<(Type Kind, string? Campaign), Lazy<Task>> _read = new();

    /// <summary>Every version of every line.</summary>
    /// <typeparam name="T">Kind of line.</typeparam>
    /// <param name="campaign">Slug; null for all lines.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<IReadOnlyList<PlanningEntry<T>>> AllAsync<T>(string? campaign, CancellationToken cancellationToken)
        where T : class, IPlanningRecord =>
        (Task<IReadOnlyList<PlanningEntry<T>>>)_read.GetOrAdd((typeof(T), campaign), _ => new Lazy<Task>(() => ledger.ListAsync<T>(campaign, cancellationToken))).Value;

    /// <summary>The lines that counted at a moment.</summary>
    /// <typeparam name="T">Kind of line.</typeparam>
    /// <param name="campaign">Slug; null for all lines.</param>
    /// <param name="asOf">The moment; null for now.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<PlanningEntry<T>>> CurrentAsync<T>(string? campaign, DateTimeOffset? asOf, CancellationToken cancellationToken)
        where T : class, IPlanningRecord => PlanningLines.Current(await AllAsync<T>(campaign, cancellationToken), asOf);

    /// <summary>The exchange rates that counted at a moment.</summary>
    /// <param name="asOf">The moment; null for now.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ExchangeRates> RatesAsync(DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        new((await CurrentAsync<RateLine>(null, asOf, cancellationToken)).Select(RateLine.ToRate));

    /// <summary>The series breaks that were known at a moment, built in and entered, oldest first.</summary>
    /// <param name="asOf">The moment; null for now.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<SeriesBreakNode>> BreaksAsync(DateTimeOffset? asOf, CancellationToken cancellationToken) =>
    [
        .. KnownBreaks.All.Select(known => new SeriesBreakNode(known))
            .Concat((await CurrentAsync<BreakLine>(null, asOf, cancellationToken)).Select(entry => new SeriesBreakNode(entry)))
            .OrderBy(found => found.ValidFrom),
    ];

    /// <summary>The population of a campaign or track: of its table the one of the campaign's year, else the newest.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="track">Track id; null for the whole campaign.</param>
    /// <param name="asOf">The moment; null for now.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Null when nobody has entered one.</returns>
    public async Task<PlanningEntry<PopulationTable>?> PopulationAsync(Campaign campaign, string? track, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        PopulationTable.Of(await CurrentAsync<PopulationTable>(campaign.Slug, asOf, cancellationToken), campaign, track);
}
