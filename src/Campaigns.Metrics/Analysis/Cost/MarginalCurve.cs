namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>What more money would still reach in a channel: reach = a·(1 − e^(−b·spend)) fitted by least squares to weekly points (domain/analysis.md N10). A model, marked so.</summary>
public sealed record MarginalCurve
{
    /// <summary>Fewest weekly points to fit.</summary>
    public const int LeastPoints = 6;

    private const int Halvings = 200;

    private MarginalCurve(double ceiling, double rate, int points, decimal spend)
    {
        Ceiling = (decimal)ceiling;
        Rate = rate;
        Points = points;
        Spend = spend;
    }

    /// <summary>Persons that no amount of money would take the channel above, by the model.</summary>
    public decimal Ceiling { get; }

    /// <summary>How fast the ceiling is neared, per krona.</summary>
    public double Rate { get; }

    /// <summary>Weekly points it was fitted to.</summary>
    public int Points { get; }

    /// <summary>Kronor spent at the last point.</summary>
    public decimal Spend { get; }

    /// <summary>Persons reached at the last point, by the model.</summary>
    public decimal ReachAtEnd => Ceiling * (1 - (decimal)Math.Exp(-Rate * (double)Spend));

    /// <summary>Persons that the next krona would reach, by the model: the slope at the end.</summary>
    public decimal PersonsPerKrona => Ceiling * (decimal)(Rate * Math.Exp(-Rate * (double)Spend));

    /// <summary>Kronor for the next person, by the model; null when the curve is flat.</summary>
    public decimal? KronorPerPerson => PersonsPerKrona > 0.000_000_001m ? 1 / PersonsPerKrona : null;

    /// <summary>Fits the curve.</summary>
    /// <param name="points">Kronor spent since the start and persons reached since the start, at the end of each week.</param>
    /// <returns>Null with fewer than six points, where spend does not rise, or where the points show no bend: a line has no ceiling.</returns>
    public static MarginalCurve? Fit(IReadOnlyCollection<(decimal Spend, decimal Reach)> points)
    {
        var ordered = points.Where(point => point.Spend > 0).OrderBy(point => point.Spend).ToList();
        if (ordered.Count < LeastPoints || ordered[0].Spend == ordered[^1].Spend || ordered.All(point => point.Reach <= 0))
        {
            return null;
        }

        // In units of the largest spend the rate lies between "hardly bent" and "full at once"; shares of money are no money, so binary will do.
        var most = (double)ordered[^1].Spend;
        var shares = ordered.Select(point => (Spend: (double)point.Spend / most, Reach: (double)point.Reach)).ToList();
        var (low, high) = (Math.Log(0.01), Math.Log(100));
        for (var halving = 0; halving < Halvings; halving++)
        {
            var (left, right) = (low + ((high - low) * 0.382), low + ((high - low) * 0.618));
            (low, high) = Squares(shares, Math.Exp(left)) <= Squares(shares, Math.Exp(right)) ? (low, right) : (left, high);
        }

        var rate = Math.Exp((low + high) / 2);

        return rate is > 0.02 and < 90 ? new MarginalCurve(Height(shares, rate), rate / most, ordered.Count, ordered[^1].Spend) : null;
    }

    // For a given rate the best ceiling has a closed form.
    private static double Height(List<(double Spend, double Reach)> points, double rate)
    {
        var shapes = points.Select(point => 1 - Math.Exp(-rate * point.Spend)).ToList();

        return points.Zip(shapes, (point, shape) => point.Reach * shape).Sum() / shapes.Sum(shape => shape * shape);
    }

    private static double Squares(List<(double Spend, double Reach)> points, double rate)
    {
        var height = Height(points, rate);

        return points.Sum(point => Math.Pow(point.Reach - (height * (1 - Math.Exp(-rate * point.Spend))), 2));
    }
}
