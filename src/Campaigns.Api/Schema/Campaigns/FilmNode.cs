using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Campaigns;

/// <summary>A film that a campaign shows.</summary>
[GraphQLName("Film")]
public sealed class FilmNode
{
    private readonly Film _film;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the record.</summary>
    /// <param name="film">The film.</param>
    /// <param name="campaign">Its campaign.</param>
    public FilmNode(Film film, CampaignNode campaign)
    {
        _film = film;
        _campaign = campaign;
    }

    /// <summary>Id within the campaign.</summary>
    [ID]
    public string Id => _film.Id;

    /// <summary>Its length in seconds.</summary>
    public decimal Seconds => _film.Seconds;

    /// <summary>The channels that show it; empty for all.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<ChannelNode> Channels => [.. _film.Channels.Select(ChannelNode.Of)];

    /// <summary>The tracks that show it; empty for all.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<TrackNode> Tracks => [.. _film.Tracks.Select(_campaign.TrackOf).OfType<TrackNode>()];

    /// <summary>Its name.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetName(Language language = Language.Sv) => _film.Name.In(language);
}
