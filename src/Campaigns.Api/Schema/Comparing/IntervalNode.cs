using Campaigns.GraphQL.CodeFirst;

namespace Campaigns.Api.Schema.Comparing;

/// <summary>Interval of a share. It covers chance alone, not errors of measurement.</summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
[GraphQLName("Interval")]
public sealed record IntervalNode(decimal Low, decimal High);
