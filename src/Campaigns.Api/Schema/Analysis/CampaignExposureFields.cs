using Campaigns.Api.Errors;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.Metrics.Analysis;
using Campaigns.Metrics.Analysis.Equality;
using Campaigns.Metrics.Analysis.Exposure;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>How long, how often and whom.</summary>
[ExtendObjectType(typeof(CampaignNode))]
public sealed class CampaignExposureFields
{
    /// <summary>How many views lasted at least so many seconds, one ladder for each channel. Channels count different views; this is their common measure.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="track">Track id; null for figures of the whole campaign.</param>
    /// <param name="seconds">The steps, 1 to 20 of them, each 0 to 600.</param>
    /// <param name="lengthSeconds">Length of the film; null for that of the campaign's own film in each channel. Where that is not known, or films of several lengths ran, shares of the film have no place.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="analysis">Reads the figures.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(10)]
    [ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<VideoLadderNode>> GetVideoLadderAsync(
        [Parent] CampaignNode campaign,
        string? track,
        IReadOnlyList<int> seconds,
        decimal? lengthSeconds,
        DateTimeOffset? asOf,
        AnalysisReader analysis,
        CancellationToken cancellationToken)
    {
        if (seconds.Count is 0 or > 20 || seconds.Any(step => step is < 0 or > 600))
        {
            throw new GraphQLException("seconds: write 1 to 20 steps between 0 and 600.", ApiErrorCodes.BadUserInput);
        }

        if (lengthSeconds is <= 0 or > 36_000)
        {
            throw new GraphQLException("lengthSeconds: write the length of the film in seconds, above 0 and at most 36 000.", ApiErrorCodes.BadUserInput);
        }

        var found = await analysis.FiguresAsync(campaign.Slug, CampaignVideo.NeededMetrics, default, asOf, cancellationToken);
        var ladders = ExpectedFaults.Answer(() => CampaignVideo.Of(new ComparedFigures(campaign.Record, found, track, asOf), seconds, lengthSeconds));

        return [.. ladders.Select(ladder => new VideoLadderNode(ladder))];
    }

    /// <summary>Persons exposed in at least so many channels, and by each channel at least so many times.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="track">Track id; null for the whole campaign.</param>
    /// <param name="minChannels">The number of channels, 1 or more.</param>
    /// <param name="minFrequency">The number of times, 1 or more.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="analysis">Computes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(30)]
    public static async Task<EffectiveExposureNode> GetEffectiveExposureAsync(
        [Parent] CampaignNode campaign,
        string? track,
        [DefaultValue(2)] int minChannels,
        [DefaultValue(3)] int minFrequency,
        DateTimeOffset? asOf,
        AnalysisReader analysis,
        CancellationToken cancellationToken)
    {
        if (minChannels is < 1 or > 100 || minFrequency is < 1 or > 100)
        {
            throw new GraphQLException("minChannels, minFrequency: write numbers between 1 and 100.", ApiErrorCodes.BadUserInput);
        }

        var figures = analysis.FiguresAsync(campaign.Slug, CampaignExposure.NeededMetrics, default, asOf, cancellationToken);
        var reach = await analysis.ReachAsync(new CampaignReachQuery { Campaign = campaign.Record, Tracks = track is null ? null : [track], AsOf = asOf }, cancellationToken);
        var found = await figures;

        return new EffectiveExposureNode(
            minChannels,
            minFrequency,
            CampaignExposure.InChannels(reach.Result, minChannels),
            CampaignExposure.InEachChannel(new ComparedFigures(campaign.Record, found, track, asOf), reach.Result, minFrequency));
    }

    /// <summary>Whom the channels reached by sex, and by age, language or region where they tell it, with the comparison of women and men.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="track">Track id; null for figures of the whole campaign.</param>
    /// <param name="metric">Metric id: a count.</param>
    /// <param name="channels">Channel ids; null for all.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="analysis">Reads the figures.</param>
    /// <param name="planning">Populations.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(10)]
    public static async Task<EqualityNode> GetEqualityAsync(
        [Parent] CampaignNode campaign,
        string? track,
        [ID, DefaultValue("reach")] string metric,
        [GraphQLType("[ID!]")] IReadOnlyList<string>? channels,
        DateTimeOffset? asOf,
        AnalysisReader analysis,
        PlanningReader planning,
        CancellationToken cancellationToken)
    {
        var id = ExpectedFaults.Answer(() => Metrics.Catalog.MetricCatalog.Get(metric).Id);
        var found = analysis.FiguresAsync(campaign.Slug, [id, "spend"], default, asOf, cancellationToken);
        var population = await planning.PopulationAsync(campaign.Record, track, asOf, cancellationToken);
        var figures = new ComparedFigures(campaign.Record, await found, track, asOf);

        return new EqualityNode(ExpectedFaults.Answer(() => CampaignEquality.Of(figures, id, channels, population?.Record)), campaign);
    }
}
