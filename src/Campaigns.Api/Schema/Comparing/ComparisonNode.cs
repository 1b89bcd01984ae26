using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Schema.Comparing;

/// <summary>Channels or audiences of one campaign, compared in one metric.</summary>
[GraphQLName("Comparison")]
public sealed class ComparisonNode
{
    private readonly ComparisonResult _result;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the answer.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="campaign">The campaign.</param>
    public ComparisonNode(ComparisonResult result, CampaignNode campaign)
    {
        _result = result;
        _campaign = campaign;
    }

    /// <summary>The metric.</summary>
    public MetricNode Metric => new(_result.Metric);

    /// <summary>
    /// Groups in which figures may be set against each other: one identity basis, one denominator base and, where channels are added up, one kind of
    /// channel. Cells without a figure stand in the group that has neither base, the last one where figures have them.
    /// </summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<ComparisonGroupNode> Groups => [.. _result.Groups.Select(group => new ComparisonGroupNode(group, _campaign))];

    /// <summary>Why the figures are not one list, or not summed, in words.</summary>
    /// <param name="language">Language of the text.</param>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<string> GetNotes(Language language = Language.Sv) => [.. _result.Notes.Select(note => note.In(language))];
}
