namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>Runs the invariants on a capture: warns, never corrects (domain/metrics.md §4.3).</summary>
public static class PlausibilityCheck
{
    private const decimal CellTolerance = 0.02m;
    private const decimal SpendTolerance = 0.005m;
    private const decimal FrequencyTolerance = 0.01m;

    private static readonly Func<CapturedFigures, IEnumerable<PlausibilityWarning>>[] Rules =
    [
        capture => AtMost(capture, PlausibilityRules.ReachExceedsImpressions, "reach", "impressions"),
        ReachExceedsPopulation,
        ReachToDateFalls,
        FlightReach,
        FlightReachOutsideWeeks,
        capture => NeverRise(capture, PlausibilityRules.QuartilesRise, ["views_25_percent", "views_50_percent", "views_75_percent", "completions"]),
        capture => NeverRise(capture, PlausibilityRules.ViewsRise, ["views_2s", "views_6s", "views_15s"]),
        capture => NeverRise(capture, PlausibilityRules.ViewableExceedsMeasurable, ["impressions", "measurable_impressions", "viewable_impressions"]),
        CellsDifferFromTotal,
        AdSets,
        Ads,
        FrequencyDisagrees,
        NoSpend,
    ];

    /// <summary>Runs every rule that the capture has the figures for.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="exemptions">Rules not to mind in a channel.</param>
    /// <exception cref="ArgumentException">An exemption has no reason or names no rule.</exception>
    public static PlausibilityReport Run(CapturedFigures capture, IReadOnlyCollection<RuleExemption> exemptions)
    {
        foreach (var exemption in exemptions)
        {
            if (string.IsNullOrWhiteSpace(exemption.Reason) || !PlausibilityRules.All.Contains(exemption.Rule))
            {
                throw new ArgumentException($"The exemption of '{exemption.Rule}' in '{exemption.Channel}' needs a rule that exists and a written reason.", nameof(exemptions));
            }
        }

        var found = Rules.SelectMany(rule => rule(capture)).ToList();
        var covered = found.Select(warning => (Warning: warning, Exemption: exemptions.FirstOrDefault(exemption => exemption.Rule == warning.Rule && exemption.Channel == warning.Channel))).ToList();
        return new PlausibilityReport(
            [.. covered.Where(pair => pair.Exemption is null).Select(pair => pair.Warning)],
            [.. covered.Where(pair => pair.Exemption is not null).Select(pair => (pair.Warning, pair.Exemption!))]);
    }

    private static IEnumerable<PlausibilityWarning> AtMost(CapturedFigures capture, string rule, string smaller, string larger)
    {
        if (Value(capture, smaller) is { } small && Value(capture, larger) is { } large && small > large)
        {
            yield return new PlausibilityWarning(rule, capture.Channel, smaller, small, large);
        }
    }

    // A figure in between that is not known leaves its neighbours to be compared with each other.
    private static IEnumerable<PlausibilityWarning> NeverRise(CapturedFigures capture, string rule, string[] metrics)
    {
        var known = metrics.Where(capture.Metrics.ContainsKey).ToArray();
        return known.Zip(known.Skip(1)).SelectMany(pair => AtMost(capture, rule, pair.Second, pair.First));
    }

    private static IEnumerable<PlausibilityWarning> ReachExceedsPopulation(CapturedFigures capture)
    {
        if (Value(capture, "reach") is { } reach && reach > capture.Population)
        {
            yield return new PlausibilityWarning(PlausibilityRules.ReachExceedsPopulation, capture.Channel, null, reach, capture.Population.Value);
        }

        foreach (var cell in capture.Cells.Where(cell => cell.Reach > cell.Population))
        {
            yield return new PlausibilityWarning(PlausibilityRules.ReachExceedsPopulation, capture.Channel, cell.Key, cell.Reach, cell.Population!.Value);
        }
    }

    private static IEnumerable<PlausibilityWarning> ReachToDateFalls(CapturedFigures capture)
    {
        var days = capture.ReachToDate.OrderBy(day => day.Key).ToList();
        return days.Zip(days.Skip(1))
            .Where(pair => pair.Second.Value < pair.First.Value)
            .Select(pair => new PlausibilityWarning(
                PlausibilityRules.ReachToDateFalls,
                capture.Channel,
                pair.Second.Key.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                pair.Second.Value,
                pair.First.Value));
    }

    private static IEnumerable<PlausibilityWarning> FlightReach(CapturedFigures capture)
    {
        if (Value(capture, "reach") is { } reach && capture.ReachToDate.Count > 0 && capture.ReachToDate.MaxBy(day => day.Key).Value is var last && reach != last)
        {
            yield return new PlausibilityWarning(PlausibilityRules.FlightReachDiffersFromLastToDate, capture.Channel, null, reach, last);
        }
    }

    private static IEnumerable<PlausibilityWarning> FlightReachOutsideWeeks(CapturedFigures capture)
    {
        if (Value(capture, "reach") is not { } reach || capture.ReachOfWeeks.Count == 0)
        {
            yield break;
        }

        var best = capture.ReachOfWeeks.Values.Max();
        var sum = capture.ReachOfWeeks.Values.Sum();
        if (reach < best || reach > sum)
        {
            yield return new PlausibilityWarning(PlausibilityRules.FlightReachOutsideWeeks, capture.Channel, null, reach, reach < best ? best : sum);
        }
    }

    private static IEnumerable<PlausibilityWarning> CellsDifferFromTotal(CapturedFigures capture)
    {
        var sum = capture.Cells.Sum(cell => cell.Reach);
        if (capture.Cells.Count > 0 && Value(capture, "reach") is { } reach && Math.Abs(sum - reach) > CellTolerance * reach)
        {
            yield return new PlausibilityWarning(PlausibilityRules.CellsDifferFromTotal, capture.Channel, null, sum, reach);
        }
    }

    private static IEnumerable<PlausibilityWarning> Ads(CapturedFigures capture)
    {
        if (Sum(capture.Ads, "spend") is { } spend && Value(capture, "spend") is { } total && spend > total * (1 + SpendTolerance))
        {
            yield return new PlausibilityWarning(PlausibilityRules.SpendBelowAds, capture.Channel, "spend", spend, total);
        }
    }

    private static IEnumerable<PlausibilityWarning> AdSets(CapturedFigures capture)
    {
        if (Sum(capture.AdSets, "reach") is { } reach && Value(capture, "reach") is { } campaign && campaign > reach)
        {
            yield return new PlausibilityWarning(PlausibilityRules.ReachExceedsAdSets, capture.Channel, "reach", campaign, reach);
        }

        if (Sum(capture.AdSets, "spend") is { } spend && Value(capture, "spend") is { } total && Math.Abs(total - spend) > SpendTolerance * total)
        {
            yield return new PlausibilityWarning(PlausibilityRules.SpendDiffersFromAdSets, capture.Channel, "spend", spend, total);
        }
    }

    private static IEnumerable<PlausibilityWarning> FrequencyDisagrees(CapturedFigures capture)
    {
        if (Value(capture, "average_frequency") is { } frequency && Value(capture, "reach") is { } reach && Value(capture, "impressions") is { } impressions
            && Math.Abs((frequency * reach) - impressions) > FrequencyTolerance * impressions)
        {
            yield return new PlausibilityWarning(PlausibilityRules.FrequencyDisagrees, capture.Channel, "average_frequency", frequency * reach, impressions);
        }
    }

    private static IEnumerable<PlausibilityWarning> NoSpend(CapturedFigures capture)
    {
        if (Value(capture, "spend") == 0 && Value(capture, "impressions") is > 0 and { } impressions)
        {
            yield return new PlausibilityWarning(PlausibilityRules.NoSpendWithImpressions, capture.Channel, "impressions", impressions, 0);
        }
    }

    private static decimal? Value(CapturedFigures capture, string metric) => capture.Metrics.TryGetValue(metric, out var value) ? value : null;

    // A part without the figure leaves the sum unknown.
    private static decimal? Sum(IReadOnlyList<IReadOnlyDictionary<string, decimal>> parts, string metric) =>
        parts.Count > 0 && parts.All(part => part.ContainsKey(metric)) ? parts.Sum(part => part[metric]) : null;
}
