using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Cost;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>A question about what the channels of a campaign gave for their money.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Track">Track id; null for the whole campaign. Unique counts and rates are not added over tracks.</param>
/// <param name="Total">True for media, production and fee; false for media alone.</param>
/// <param name="Stage">Only amounts of this stage; null for the most certain that each channel has.</param>
/// <param name="From">First day, included; null for the whole flight. Costs are spread evenly over their days.</param>
/// <param name="To">Last day, included; null for the whole flight.</param>
/// <param name="AsOf">Knowledge as of this moment; null for the newest.</param>
[GraphQLName("CostEffectivenessInput")]
public sealed record CostEffectivenessInput(
    string Campaign,
    string? Track,
    [property: DefaultValue(false)] bool Total,
    CostStage? Stage,
    DateOnly? From,
    DateOnly? To,
    DateTimeOffset? AsOf);
