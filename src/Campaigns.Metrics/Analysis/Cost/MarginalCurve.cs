using Campaigns.Metrics.Analysis.Fitting;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>What more money would still reach in a channel: reach = a·(1 − e^(−b·spend)) fitted by least squares to weekly points (domain/analysis.md N10). A model, marked so.</summary>
/// <param name="Ceiling">Persons that no amount of money would take the channel above, by the model.</param>
/// <param name="Rate">How fast the ceiling is neared, per krona.</param>
/// <param name="Points">Weekly points it was fitted to.</param>
/// <param name="Spend">Kronor spent at the last point.</param>
public sealed record MarginalCurve(decimal Ceiling, decimal Rate, int Points, decimal Spend)
{
    /// <summary>Fewest weekly points to fit.</summary>
    public const int LeastPoints = 6;

    /// <summary>Persons reached at the last point, by the model.</summary>
    public decimal ReachAtEnd => Ceiling * (1 - SaturationFit.Left(Rate, Spend));

    /// <summary>Persons that the next krona would reach, by the model: the slope at the end.</summary>
    public decimal PersonsPerKrona => Ceiling * Rate * SaturationFit.Left(Rate, Spend);

    /// <summary>Kronor for the next person, by the model; null when the curve is flat.</summary>
    public decimal? KronorPerPerson => PersonsPerKrona > 0.000_000_001m ? 1 / PersonsPerKrona : null;

    /// <summary>Fits the curve.</summary>
    /// <param name="points">Kronor spent since the start and persons reached since the start, at the end of each week.</param>
    /// <returns>Null with fewer than six points, where spend does not rise, or where the points show no bend: a line has no ceiling.</returns>
    public static MarginalCurve? Fit(IReadOnlyCollection<(decimal Spend, decimal Reach)> points)
    {
        var ordered = points.Where(point => point.Spend > 0).OrderBy(point => point.Spend).ToList();
        if (ordered.Count < LeastPoints || ordered[0].Spend == ordered[^1].Spend || ordered.TrueForAll(point => point.Reach <= 0))
        {
            return null;
        }

        return SaturationFit.Of(ordered) is { } fit ? new MarginalCurve(fit.Ceiling, fit.Rate, ordered.Count, ordered[^1].Spend) : null;
    }
}
