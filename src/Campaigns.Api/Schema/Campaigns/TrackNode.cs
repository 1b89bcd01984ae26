using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Campaigns;

/// <summary>A part of a campaign with its own audience. Tracks are never mixed in one rate.</summary>
[GraphQLName("Track")]
public sealed class TrackNode
{
    private readonly Track _track;

    /// <summary>Wraps the record.</summary>
    /// <param name="track">The track.</param>
    public TrackNode(Track track) => _track = track;

    /// <summary>Id, unique within the campaign.</summary>
    public string Id => _track.Id;

    /// <summary>Name.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetName(Language language = Language.Sv) => _track.Name.In(language);

    /// <summary>Whom the track was aimed at.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetAudience(Language language = Language.Sv) => _track.Audience?.In(language);
}
