using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Collecting;

/// <summary>Gathers what a run is planned from.</summary>
internal sealed class RunPreparation(PullStores stores, TimeProvider time)
{
    /// <summary>The scope of a run.</summary>
    /// <param name="source">The source.</param>
    /// <param name="status">What is known of it, with a time zone.</param>
    /// <param name="range">Days to read whether final or not; null for what is missing.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<PullScope> ScopeAsync(SourceDefinition source, SourceStatus status, (DateOnly First, DateOnly Last)? range, CancellationToken cancellationToken)
    {
        var zone = AccountFacts.Zone(status);
        var byHand = await stores.Ledger.ListMappingsAsync(source.Id, cancellationToken);
        var mapper = new ObjectMapper(source.Mapping, byHand);
        var campaigns = (await stores.Catalogue.ListCampaignsAsync(cancellationToken)).ToDictionary(campaign => campaign.Slug, StringComparer.Ordinal);
        var streams = source.Connector.Http!.Streams.ToDictionary(stream => stream.Key, stream => stream.Value.Windows, StringComparer.Ordinal);
        DateOnly? lookedThrough = status.SucceededAt is { } succeeded ? Day(succeeded, zone) : null;
        var plan = new PlanInput
        {
            Streams = streams,
            Start = source.Start,
            Today = Day(time.GetUtcNow(), zone),
            Cursor = [],
            Campaigns = [.. mapper.Campaigns.Where(campaigns.ContainsKey).Select(slug => campaigns[slug])],
            LearnedLagDays = await LearnedLag.OfAsync(stores.Figures, source.Id, streams.Values, zone, lookedThrough, cancellationToken),
            Range = range,
        };
        return new PullScope(source, mapper, campaigns, plan) { MappingDigest = MappingDigest.Of(source.Mapping, byHand) };
    }

    /// <summary>The scope with the cursor as it stands now.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<PullScope> WithCursorAsync(PullScope scope, CancellationToken cancellationToken) =>
        scope with { Plan = scope.Plan with { Cursor = await stores.Ledger.ListWindowsAsync(scope.Source.Id, cancellationToken) } };

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
