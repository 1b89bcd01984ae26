namespace Campaigns.Metrics.Catalog;

/// <summary>Every metric the system knows. A new metric is one entry in the file of its family.</summary>
public static class MetricCatalog
{
    /// <summary>All metrics, in the order of the effect chain: exposure, attention, action, cost, and what the agency counts itself.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; } =
        [.. ExposureMetrics.All, .. OfflineMetrics.All, .. VideoMetrics.All, .. ActionMetrics.All, .. CostMetrics.All, .. OwnedMetrics.All];

    private static Dictionary<string, MetricDefinition> ById { get; } = All.ToDictionary(metric => metric.Id, StringComparer.Ordinal);

    /// <summary>The metric of an id; null when there is none.</summary>
    /// <param name="id">Id, matched exactly.</param>
    public static MetricDefinition? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The metric of an id.</summary>
    /// <param name="id">Id, matched exactly.</param>
    /// <exception cref="UnknownMetricException">There is none; the message names near ones.</exception>
    public static MetricDefinition Get(string id) => Find(id) ?? throw new UnknownMetricException(id, Nearest(id));

    /// <summary>Up to three ids that somebody who wrote this may have meant, best first; empty when none is near.</summary>
    /// <param name="id">What was written.</param>
    public static IReadOnlyList<string> Nearest(string id)
    {
        var wanted = id.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        if (wanted.Length is 0 or > 60)
        {
            return [];
        }

        return
        [
            .. All.Select(metric => (metric.Id, Distance: Distance(metric, wanted)))
                .Where(candidate => candidate.Distance <= Math.Max(2, wanted.Length / 3))
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
                .Take(3)
                .Select(candidate => candidate.Id),
        ];
    }

    private static int Distance(MetricDefinition metric, string wanted)
    {
        if (metric.Aliases.Contains(wanted, StringComparer.Ordinal))
        {
            return 0;
        }

        var isPart = wanted.Length >= 4 && metric.Id.Contains(wanted, StringComparison.Ordinal);
        return isPart ? 1 : EditDistance(metric.Id, wanted);
    }

    // Levenshtein, one row at a time.
    private static int EditDistance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
