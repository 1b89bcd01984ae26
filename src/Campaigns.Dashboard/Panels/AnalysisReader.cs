using Campaigns.Dashboard.Api;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Panels;

/// <summary>Asks the API for what the panels of a page need worked out: each question on its own, so that one that fails takes only its own panel with it.</summary>
/// <param name="client">The way to the API.</param>
internal sealed class AnalysisReader(IGraphQLClient client)
{
    /// <summary>Reads what the panels of a dashboard ask for.</summary>
    /// <param name="page">Language of the texts.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="dashboard">The dashboard.</param>
    /// <param name="query">What is chosen.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal async Task<CampaignAnalyses> ReadAsync(
        PageContext page,
        CampaignData campaign,
        DashboardDefinition dashboard,
        CampaignQuery query,
        CancellationToken cancellationToken)
    {
        bool measuresReach = campaign.MeasuredMetrics.Any(metric => metric.Id == "reach");
        bool Shows(PanelType type) => dashboard.Panels.Any(panel => panel.Type == type);
        IReadOnlyList<TrackData?> tracks = campaign.Tracks.Count == 0 ? [null] : [.. campaign.Tracks.Where(track => query.Track is null || track.Id == query.Track)];

        Task<TrackAnalysis<DeduplicatedReachData>[]> reach = Shows(PanelType.Reach) && measuresReach
            ? Task.WhenAll(tracks.Select(track => CombinedReachAsync(page, campaign.Slug, track, query, cancellationToken)))
            : Task.FromResult<TrackAnalysis<DeduplicatedReachData>[]>([]);
        Task<TrackAnalysis<EqualityData>[]> equality = Shows(PanelType.Audience) && measuresReach
            ? Task.WhenAll(tracks.Select(track => EqualityAsync(page, campaign.Slug, track, query, cancellationToken)))
            : Task.FromResult<TrackAnalysis<EqualityData>[]>([]);
        Task<AnalysisResult<CapturedWarningsData>?> warnings = Shows(PanelType.Sources)
            ? WarningsAsync(page, campaign.Slug, query, cancellationToken)
            : Task.FromResult<AnalysisResult<CapturedWarningsData>?>(null);
        return new CampaignAnalyses
        {
            Targets = Shows(PanelType.Targets) ? await TargetsAsync(page, campaign.Slug, query, cancellationToken) : null,
            CombinedReach = await reach,
            Equality = await equality,
            Warnings = await warnings,
        };
    }

    private async Task<TrackAnalysis<DeduplicatedReachData>> CombinedReachAsync(
        PageContext page, string slug, TrackData? track, CampaignQuery query, CancellationToken cancellationToken)
    {
        var variables = new
        {
            slug,
            language = page.Language.GraphQLName(),
            tracks = track is null ? null : new[] { track.Id },
            channels = query.Channels,
            from = query.From,
            to = query.To,
            asOf = query.AsOf,
        };
        return new TrackAnalysis<DeduplicatedReachData>(
            track, await AskAsync<CombinedReachData, DeduplicatedReachData>("CombinedReach", variables, answer => answer.Campaign?.DeduplicatedReach, cancellationToken));
    }

    private async Task<TrackAnalysis<EqualityData>> EqualityAsync(
        PageContext page, string slug, TrackData? track, CampaignQuery query, CancellationToken cancellationToken)
    {
        var variables = new { slug, language = page.Language.GraphQLName(), track = track?.Id, metric = "reach", channels = query.Channels, asOf = query.AsOf };
        return new TrackAnalysis<EqualityData>(
            track, await AskAsync<AudienceEqualityData, EqualityData>("AudienceEquality", variables, answer => answer.Campaign?.Equality, cancellationToken));
    }

    private Task<AnalysisResult<TargetOutcomesCampaign>> TargetsAsync(PageContext page, string slug, CampaignQuery query, CancellationToken cancellationToken)
    {
        var variables = new { slug, language = page.Language.GraphQLName(), asOf = query.AsOf };
        return AskAsync<TargetOutcomesData, TargetOutcomesCampaign>("TargetOutcomes", variables, answer => answer.Campaign, cancellationToken);
    }

    private async Task<AnalysisResult<CapturedWarningsData>?> WarningsAsync(PageContext page, string slug, CampaignQuery query, CancellationToken cancellationToken)
    {
        var variables = new { slug, language = page.Language.GraphQLName(), asOf = query.AsOf };
        return await AskAsync<CapturedWarningsData, CapturedWarningsData>("CapturedWarnings", variables, answer => answer, cancellationToken);
    }

    private async Task<AnalysisResult<TAnswer>> AskAsync<TData, TAnswer>(
        string document, object variables, Func<TData, TAnswer?> answerOf, CancellationToken cancellationToken)
        where TData : class
        where TAnswer : class
    {
        try
        {
            TData data = (await client.QueryAsync<TData>(GraphQLDocument.Load(document), variables, cancellationToken)).Data;
            return answerOf(data) is { } answer
                ? new AnalysisResult<TAnswer>(answer, null)
                : new AnalysisResult<TAnswer>(null, new PanelFailure(GraphQLRequestException.BadAnswer, null));
        }
        catch (GraphQLRequestException fault)
        {
            return new AnalysisResult<TAnswer>(null, new PanelFailure(fault.Code, fault.TraceId));
        }
    }
}
