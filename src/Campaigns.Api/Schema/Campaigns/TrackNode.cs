using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Campaigns;

/// <summary>A part of a campaign with its own audience. Tracks are never mixed in one rate.</summary>
[GraphQLName("Track")]
public sealed class TrackNode
{
    private readonly Track _track;
    private readonly Campaign _campaign;

    /// <summary>Wraps the record.</summary>
    /// <param name="track">The track.</param>
    /// <param name="campaign">The campaign it belongs to.</param>
    public TrackNode(Track track, Campaign campaign)
    {
        _track = track;
        _campaign = campaign;
    }

    /// <summary>Id, unique within the campaign.</summary>
    public string Id => _track.Id;

    /// <summary>Name.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetName(Language language = Language.Sv) => _track.Name.In(language);

    /// <summary>Whom the track was aimed at.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetAudience(Language language = Language.Sv) => _track.Audience?.In(language);

    /// <summary>How many people there are to reach; null when nobody has entered it.</summary>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="planning">The entered lines.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(1)] // One reading serves all tracks of a request.
    public async Task<PopulationNode?> GetPopulationAsync(DateTimeOffset? asOf, PlanningReader planning, CancellationToken cancellationToken) =>
        await planning.PopulationAsync(_campaign, Id, asOf, cancellationToken) is { } entry ? new PopulationNode(entry) : null;
}
