using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>Two ends between which a value must lie.</summary>
/// <param name="Low">Lower end, included; null when nothing bounds it.</param>
/// <param name="High">Upper end, included; null when nothing bounds it.</param>
[GraphQLName("ValueInterval")]
public sealed record ValueIntervalNode(decimal? Low, decimal? High)
{
    /// <summary>True when both ends are one number.</summary>
    public bool Exact => Low is not null && Low == High;

    internal static ValueIntervalNode? Of(PersonInterval? interval) => interval is { } known ? new(known.Lower, known.Upper) : null;
}
