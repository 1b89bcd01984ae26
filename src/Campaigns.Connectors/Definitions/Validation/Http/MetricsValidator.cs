using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>Metrics are of the catalogue, and their numbers fit its units.</summary>
internal static class MetricsValidator
{
    public static void Validate(HttpDefinition http, StreamDefinition stream, string place, DefinitionFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, metric, at) in Metrics(http, stream, place, faults))
        {
            if (!seen.Add(id))
            {
                faults.AddAt(at, $"The metric '{id}' is read twice.", "Keep it in the group or in the stream.");
            }

            Check(http, stream, id, metric, at, faults);
        }

        if (seen.Count == 0)
        {
            faults.AddAt(place, "The stream reads no metric.", "Write metrics: { impressions: path }, or metric_groups.");
        }
    }

    private static IEnumerable<(string Id, MetricFieldDefinition Metric, string Place)> Metrics(HttpDefinition http, StreamDefinition stream, string place, DefinitionFaults faults)
    {
        foreach (var name in stream.MetricGroups)
        {
            if (!http.MetricGroups.TryGetValue(name, out var group))
            {
                faults.AddAt($"{place}.metric_groups", $"There is no group '{name}'.", $"Write one of {string.Join(", ", http.MetricGroups.Keys)}.");
                continue;
            }

            foreach (var (id, metric) in group)
            {
                yield return (id, metric, $"http.metric_groups['{name}'].{id}");
            }
        }

        foreach (var (id, metric) in stream.Metrics)
        {
            yield return (id, metric, $"{place}.metrics.{id}");
        }
    }

    private static void Check(HttpDefinition http, StreamDefinition stream, string id, MetricFieldDefinition field, string place, DefinitionFaults faults)
    {
        PathChecks.Check(field.Path, place, faults);
        PathChecks.Check(field.Times, place, faults);
        PathChecks.CheckAll(field.Plus, place, faults);
        if (field.Pick.Count > 0 != field.Value is not null)
        {
            faults.AddAt(place, "pick and value belong together.", "Write pick: { action_type: video_view } and value: value.");
        }

        if (MetricCatalog.Find(id) is not { } metric)
        {
            var near = MetricCatalog.Nearest(id);
            faults.AddAt(place, $"There is no metric '{id}'.", near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Write an id of the metric catalogue.");
            return;
        }

        CheckType(field, metric, place, faults);
        CheckBases(field, metric, place, faults);
        if (metric.Unit == MetricUnit.Money && stream.Dimensions.Currency is null && http.Account?.Currency is null)
        {
            faults.AddAt(place, "Nothing tells the currency of the amount.", "Declare dimensions: { currency: path }, or account: { currency: path }.");
        }
    }

    private static void CheckType(MetricFieldDefinition field, MetricDefinition metric, string place, DefinitionFaults faults)
    {
        NumberType[] allowed = metric.Unit switch
        {
            MetricUnit.Ratio => [NumberType.Percent, NumberType.Fraction],
            MetricUnit.Money => [NumberType.Decimal, NumberType.Micros],
            MetricUnit.Seconds => [NumberType.Integer, NumberType.Decimal, NumberType.Milliseconds, NumberType.Minutes],
            MetricUnit.Times or MetricUnit.Persons when field.Times is not null => [NumberType.Fraction, NumberType.Percent],
            MetricUnit.Times or MetricUnit.Persons or MetricUnit.Days or MetricUnit.Units => [NumberType.Integer],
            _ => [NumberType.Integer, NumberType.Decimal],
        };
        if (!allowed.Contains(field.Type))
        {
            faults.AddAt(place, $"The type {Words.SnakeCase(field.Type.ToString())} does not fit {metric.Id}.", $"Write type: {string.Join(" or ", allowed.Select(type => Words.SnakeCase(type.ToString())))}.");
        }
    }

    private static void CheckBases(MetricFieldDefinition field, MetricDefinition metric, string place, DefinitionFaults faults)
    {
        if (metric.Unit == MetricUnit.Ratio && field.Of is null)
        {
            faults.AddAt(place, "A share does not say what it is a share of.", $"Write of: one of {string.Join(", ", Words.Of<DenominatorBase>().Keys)}.");
        }

        if (metric.Unit != MetricUnit.Ratio && field.Of is not null)
        {
            faults.AddAt(place, "Only shares have a base.", "Remove of.");
        }

        if (metric.Kind == MetricKind.UniqueCount && field.Counts is null)
        {
            faults.AddAt(place, $"{metric.Id} does not say what it counts.", $"Write counts: one of {string.Join(", ", Words.Of<IdentityBasis>().Keys)}.");
        }
    }
}
