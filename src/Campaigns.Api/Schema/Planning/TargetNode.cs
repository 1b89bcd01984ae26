using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Planning;

/// <summary>What a campaign is to reach in one metric.</summary>
[GraphQLName("Target")]
public sealed class TargetNode
{
    private readonly PlanningEntry<TargetLine> _entry;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the line.</summary>
    /// <param name="entry">The line.</param>
    /// <param name="campaign">Its campaign.</param>
    public TargetNode(PlanningEntry<TargetLine> entry, CampaignNode campaign)
    {
        _entry = entry;
        _campaign = campaign;
    }

    /// <summary>Permanent id of this version.</summary>
    [ID]
    public string Id => _entry.Id;

    /// <summary>The track; null for the whole campaign.</summary>
    public TrackNode? Track => _campaign.TrackOf(_entry.Record.Track);

    /// <summary>The channel; null for all channels together.</summary>
    public ChannelNode? Channel => _entry.Record.Channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>The metric.</summary>
    public MetricNode Metric => new(MetricCatalog.Get(_entry.Record.Metric));

    /// <summary>The target in the metric's unit; rates between 0 and 1.</summary>
    public decimal Value => _entry.Record.Value;

    /// <summary>What it was before the campaign; null when not known.</summary>
    public decimal? Baseline => _entry.Record.Baseline;

    /// <summary>First day of the period; null for the whole flight.</summary>
    public DateOnly? From => _entry.Record.First;

    /// <summary>Last day of the period, included; null for the whole flight.</summary>
    public DateOnly? To => _entry.Record.Last;

    /// <summary>Who entered it.</summary>
    public string EnteredBy => _entry.EnteredBy;

    /// <summary>When it was entered, UTC.</summary>
    public DateTimeOffset EnteredAt => _entry.EnteredAt;

    /// <summary>1 for the first version, one more for each after.</summary>
    public int Version => _entry.Version;

    /// <summary>True when the target was made up for a demonstration.</summary>
    public bool Constructed => _entry.Record.Constructed;

    /// <summary>What a reader should know; null when nothing.</summary>
    public string? Note => _entry.Record.Note;

    internal TargetLine Record => _entry.Record;
}
