using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Analysis.Equality;

/// <summary>Whom a channel, or all channels together, reached by sex (domain/analysis.md N12).</summary>
public sealed record EqualityInput
{
    /// <summary>Women reached: one number, or the interval of several channels together.</summary>
    public required PersonInterval Women { get; init; }

    /// <summary>Men reached.</summary>
    public required PersonInterval Men { get; init; }

    /// <summary>Reached persons whose sex the source does not tell, or reports as other; not negative.</summary>
    public decimal Unknown { get; init; }

    /// <summary>Women in the target population; null when not known.</summary>
    public decimal? PopulationWomen { get; init; }

    /// <summary>Men in the target population; null when not known.</summary>
    public decimal? PopulationMen { get; init; }

    /// <summary>Cost of reaching women, where the source splits cost by sex.</summary>
    public CostFigure CostWomen { get; init; } = CostFigure.Missing;

    /// <summary>Cost of reaching men, where the source splits cost by sex.</summary>
    public CostFigure CostMen { get; init; } = CostFigure.Missing;
}
