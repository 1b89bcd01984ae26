using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Pacing;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>Whether a target of reach can still be met. Reach grows ever slower with spend, which bounds what is left to reach.</summary>
[GraphQLName("ReachPacing")]
public sealed class ReachPacingNode
{
    private readonly ReachPace _pace;

    /// <summary>Wraps the answer.</summary>
    /// <param name="target">The target.</param>
    /// <param name="campaign">Its campaign.</param>
    /// <param name="pace">The answer.</param>
    public ReachPacingNode(PlanningEntry<TargetLine> target, CampaignNode campaign, ReachPace pace)
    {
        _pace = pace;
        Target = new TargetNode(target, campaign);
    }

    /// <summary>The target.</summary>
    public TargetNode Target { get; }

    /// <summary>Deduplicated reach so far, in persons; null when not known.</summary>
    public ValueIntervalNode? Now => ValueIntervalNode.Of(_pace.Now);

    /// <summary>Its estimate; null without one.</summary>
    public decimal? Estimate => _pace.Estimate;

    /// <summary>Most persons that can be reached by the end at the projected spend; null when not judged or when nothing bounds it.</summary>
    public decimal? ProjectedUpper => _pace.ProjectedUpper;

    /// <summary>The verdict.</summary>
    public ReachPaceVerdict Verdict => _pace.Verdict;

    /// <summary>The verdict in words, as «Målet kan fortfarande nås».</summary>
    /// <param name="language">Language of the text.</param>
    public string GetText(Language language = Language.Sv) => _pace.Text.In(language);
}
