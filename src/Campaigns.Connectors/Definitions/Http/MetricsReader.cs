using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>Metrics of a stream or a group → their records.</summary>
internal static class MetricsReader
{
    private static readonly IReadOnlyDictionary<string, NumberType> Types = Words.Of<NumberType>();
    private static readonly IReadOnlyDictionary<string, AbsentMeaning> Absences = Words.Of<AbsentMeaning>();
    private static readonly IReadOnlyDictionary<string, IdentityBasis> Bases = Words.Of<IdentityBasis>();
    private static readonly IReadOnlyDictionary<string, DenominatorBase> Denominators = Words.Of<DenominatorBase>();
    private static readonly IReadOnlyDictionary<string, Qualifier> Qualifiers = Words.Of<Qualifier>();

    public static IReadOnlyDictionary<string, MetricFieldDefinition> Read(YamlSection parent, string key) =>
        parent.Named(key, Metric, path => new MetricFieldDefinition { Path = path });

    /// <summary>The keys of a group are metric ids themselves.</summary>
    public static IReadOnlyDictionary<string, MetricFieldDefinition> Group(YamlSection group)
    {
        var metrics = new Dictionary<string, MetricFieldDefinition>(StringComparer.Ordinal);
        foreach (var id in group.Keys)
        {
            if (group.OptionalTextOrGroup(id) is { } path)
            {
                metrics[id] = new MetricFieldDefinition { Path = path };
            }
            else if (group.Section(id) is { } section)
            {
                metrics[id] = Metric(section);
            }
        }

        return metrics;
    }

    private static MetricFieldDefinition Metric(YamlSection section)
    {
        var metric = new MetricFieldDefinition
        {
            Path = section.Text("path", "impressions"),
            Type = section.Choice("type", Types, NumberType.Integer),
            Pick = section.Map("pick"),
            Value = section.OptionalText("value"),
            Plus = section.Texts("plus"),
            Times = section.OptionalText("times"),
            Empty = section.Texts("empty"),
            Absent = section.Choice("absent", Absences, AbsentMeaning.Error),
            AllowNegative = section.Flag("allow_negative"),
            Decimals = section.Has("decimals") ? section.Number("decimals", 2, 0, 12) : null,
            Counts = section.Has("counts") ? section.Choice("counts", Bases, IdentityBasis.Unclear) : null,
            Of = section.Has("of") ? section.Choice("of", Denominators, DenominatorBase.NotStated) : null,
            Qualifier = section.Has("qualifier") ? section.Choice("qualifier", Qualifiers, Qualifier.Unhedged) : null,
        };
        section.End();
        return metric;
    }
}
