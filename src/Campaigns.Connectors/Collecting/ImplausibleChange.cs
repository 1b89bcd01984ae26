using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>Tells a restatement of a final figure from one beyond belief, which is held for a person to decide (ux/spec §11.4, <c>orimligt</c>).</summary>
public static class ImplausibleChange
{
    /// <summary>Id of the rule, for exemptions.</summary>
    public const string Rule = "final_figure_jumps";

    // Platforms take invalid traffic out of final days, by percents; a figure that halves or doubles is another thing than the one before.
    private const decimal Factor = 2;

    private const decimal LeastCount = 1000;
    private const decimal LeastMoney = 100;

    /// <summary>True when the change is held.</summary>
    /// <param name="shown">The stored figure.</param>
    /// <param name="offered">What the source gives now.</param>
    /// <param name="exemptions">Rules that do not hold in a channel.</param>
    public static bool IsHeld(Observation shown, Observation offered, IReadOnlyList<RuleExemption> exemptions)
    {
        if (shown.Quality.Status is not (FigureStatus.Final or FigureStatus.Revised) || shown.Value is not { } before || offered.Value is not { } after)
        {
            return false;
        }

        var isExempt = exemptions.Any(exemption => exemption.Rule == Rule && exemption.Channel == offered.Series.Channel);
        return !isExempt && Least(offered.Metric) is { } least && Math.Abs(after - before) >= least && (after * Factor <= before || after >= before * Factor);
    }

    // Rates and shares follow from counts, which are held themselves.
    private static decimal? Least(string metric) => MetricCatalog.Find(metric)?.Kind switch
    {
        MetricKind.Count or MetricKind.UniqueCount or MetricKind.Duration => LeastCount,
        MetricKind.Money => LeastMoney,
        _ => null,
    };
}
