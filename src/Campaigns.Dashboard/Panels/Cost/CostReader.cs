using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Texts;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>Asks the API for the page of costs. One track at a time: an address that names none leads to the track with the highest known cost.</summary>
/// <param name="client">The way to the API.</param>
/// <param name="time">The clock.</param>
public sealed class CostReader(IGraphQLClient client, TimeProvider time)
{
    private const string Spend = "spend";

    /// <summary>Reads the page's data.</summary>
    /// <param name="page">Language and address.</param>
    /// <param name="reading">What the address says.</param>
    /// <param name="path">Path of the page, language prefix included.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="GraphQLRequestException">The campaigns or the chosen one could not be read.</exception>
    public async Task<CostReading> ReadAsync(PageContext page, AddressReading reading, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(reading);
        IReadOnlyList<CostCampaignData> campaigns = (await client.QueryAsync<CostCampaignsData>(
            GraphQLDocument.Load("CostCampaigns"), new { language = page.Language.GraphQLName() }, cancellationToken)).Data.Campaigns.Nodes;
        AddressReading known = reading.Restrict(QueryKeys.Campaigns, campaigns.Select(campaign => campaign.Slug).ToHashSet(StringComparer.Ordinal));
        if (campaigns.Count == 0)
        {
            return new CostReading(known, campaigns, null);
        }

        string? asked = known.View[QueryKeys.Campaigns]?.Split(',')[0];
        CostCampaignData campaign = campaigns.FirstOrDefault(one => one.Slug == asked) ?? campaigns[0];
        known = known.Restrict(QueryKeys.Track, campaign.Tracks.Select(track => track.Id).ToHashSet(StringComparer.Ordinal));
        ViewState complete = known.View.With(QueryKeys.Campaigns, campaign.Slug);
        if (known.View.Track is null && campaign.Tracks.Count > 0)
        {
            complete = complete.With(QueryKeys.Track, await CostliestTrackAsync(campaign, known.View, cancellationToken));
        }

        // What could not be read of the address must be said, and a redirect would lose it.
        string address = complete.AddressAt(path);
        return known.Dropped.Count == 0 && known.Errors.Count == 0 && address != known.View.AddressAt(path)
            ? new CostReading(known, campaigns, null, address)
            : new CostReading(known with { View = complete }, campaigns, await InputAsync(page, campaign, complete, cancellationToken));
    }

    private async Task<string> CostliestTrackAsync(CostCampaignData campaign, ViewState view, CancellationToken cancellationToken)
    {
        CostTotalsData[] totals = await Task.WhenAll(campaign.Tracks.Select(async track =>
            (await client.QueryAsync<CostTotalsAnswer>(
                GraphQLDocument.Load("CostTotals"), new { input = Question(campaign.Slug, track.Id, view, null) }, cancellationToken)).Data.CostEffectiveness));
        return campaign.Tracks.Zip(totals).MaxBy(pair => pair.Second.Total ?? pair.Second.AtLeast ?? -1m).First.Id;
    }

    private async Task<CostInput> InputAsync(PageContext page, CostCampaignData chosen, ViewState view, CancellationToken cancellationToken)
    {
        CampaignQuery query = CampaignQuery.Of(view, time.GetUtcNow());
        var variables = new
        {
            slug = chosen.Slug,
            language = page.Language.GraphQLName(),
            tracks = query.Track is null ? null : new[] { query.Track, null },
            from = query.From,
            to = query.To,
            asOf = query.AsOf,
        };
        CampaignData campaign = (await client.QueryAsync<CampaignPageData>(GraphQLDocument.CampaignPage, variables, cancellationToken)).Data.Campaign
            ?? throw new InvalidOperationException($"The campaign '{chosen.Slug}' was listed and then not found.");
        var input = new PanelInput(
            page,
            campaign,
            new Dictionary<string, MetricResult>(),
            query.ToFilter(page) with { ClearAddress = view.With(QueryKeys.Period, null).AddressAt(page.Link(page.Path)) },
            time.GetUtcNow())
        {
            Daily = (await client.QueryAsync<DailyFiguresData>(GraphQLDocument.Load("DailyFigures"), new
            {
                variables.slug, variables.language, metrics = new[] { Spend }, variables.tracks, variables.from, variables.to, variables.asOf,
            }, cancellationToken)).Data.Campaign?.Figures ?? [],
        };
        TrackData? track = chosen.Tracks.FirstOrDefault(one => one.Id == query.Track);
        Task<AnalysisResult<CostEffectivenessData>> costs = CostsAsync(page, chosen.Slug, track, view, null, cancellationToken);
        Task<AnalysisResult<CostEffectivenessData>> planned = CostsAsync(page, chosen.Slug, track, view, CostStageData.Planned, cancellationToken);
        return new CostInput(input, track, view[QueryKeys.Cost] is not null, await costs, await planned);
    }

    private async Task<AnalysisResult<CostEffectivenessData>> CostsAsync(
        PageContext page, string slug, TrackData? track, ViewState view, CostStageData? stage, CancellationToken cancellationToken)
    {
        try
        {
            var variables = new { input = Question(slug, track?.Id, view, stage), language = page.Language.GraphQLName() };
            CostEffectivenessAnswer answer = (await client.QueryAsync<CostEffectivenessAnswer>(GraphQLDocument.Load("CostEffectiveness"), variables, cancellationToken)).Data;
            return new AnalysisResult<CostEffectivenessData>(answer.CostEffectiveness, null);
        }
        catch (GraphQLRequestException fault)
        {
            return new AnalysisResult<CostEffectivenessData>(null, new PanelFailure(fault.Code, fault.TraceId));
        }
    }

    private object Question(string slug, string? track, ViewState view, CostStageData? stage)
    {
        CampaignQuery query = CampaignQuery.Of(view, time.GetUtcNow());
        return new { campaign = slug, track, total = view[QueryKeys.Cost] is not null, stage, from = query.From, to = query.To, asOf = query.AsOf };
    }
}
