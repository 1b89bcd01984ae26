using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>How many different persons a campaign, or some of its tracks and channels, reached together.</summary>
public sealed record CampaignReachQuery
{
    /// <summary>Metrics whose figures an answer stands on.</summary>
    public static IReadOnlyList<string> NeededMetrics { get; } = ["reach", "impressions", "admissions", "contacts"];

    /// <summary>The campaign.</summary>
    public required Campaign Campaign { get; init; }

    /// <summary>Track ids; null for the whole campaign.</summary>
    public IReadOnlyList<string>? Tracks { get; init; }

    /// <summary>Channel ids; null for all channels of the campaign that show it to people.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>First day, included; null for the whole flight.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null for the whole flight.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Knowledge as of this moment; null for the newest.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The people there are to reach; null when nobody has entered them.</summary>
    public PopulationTable? Population { get; init; }

    /// <summary>Count only channels that count this; null for the basis that most channels count.</summary>
    public IdentityBasis? IdentityBasis { get; init; }

    /// <summary>A practitioner's factor on the estimate; 1 leaves it alone.</summary>
    public decimal DuplicationFactor { get; init; } = 1;

    // Several tracks at once, which other analyses do not ask for.
    internal ComparisonResult Compare(IReadOnlyCollection<Observation> observations, string metric) => MetricComparison.Compare(
        QueryPlanner.Plan(new MetricQuery { Campaign = Campaign.Slug, Metric = metric, Tracks = Tracks, Channels = Channels, From = From, To = To, AsOf = AsOf }, Campaign), observations);
}
