using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Api.Schema.Catalogue;

/// <summary>What a figure under this id means and how it may be used.</summary>
[GraphQLName("Metric")]
public sealed class MetricNode
{
    private readonly MetricDefinition _metric;

    /// <summary>Wraps the definition.</summary>
    /// <param name="metric">The metric.</param>
    public MetricNode(MetricDefinition metric) => _metric = metric;

    /// <summary>Id, such as <c>impressions</c> or <c>average_frequency</c>.</summary>
    [ID]
    public string Id => _metric.Id;

    /// <summary>Unit of the value.</summary>
    public MetricUnit Unit => _metric.Unit;

    /// <summary>How the value comes about.</summary>
    public MetricKind Kind => _metric.Kind;

    /// <summary>Directions in which parts may be added; empty when never.</summary>
    [ListSize(AssumedSize = 4)]
    public IReadOnlyList<Additivity> AdditiveOver => _metric.AdditiveOver;

    /// <summary>How strong a contact one unit stands for; null for what is no contact.</summary>
    public ExposureTier? Tier => _metric.Tier;

    /// <summary>The usual dividend of a ratio; null for what is no ratio or cannot be recomputed.</summary>
    public MetricNode? Numerator => _metric.Terms.Count > 0 ? new MetricNode(MetricCatalog.Get(_metric.Terms[0].Numerator)) : null;

    /// <summary>The usual divisor of a ratio; null for what is no ratio or cannot be recomputed.</summary>
    public MetricNode? Denominator => _metric.Terms.Count > 0 ? new MetricNode(MetricCatalog.Get(_metric.Terms[0].Denominator)) : null;

    /// <summary>Standard and clause that the definition follows.</summary>
    public string Source => _metric.Source;

    /// <summary>Name as the interface writes it.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetName(Language language = Language.Sv) => _metric.Name.In(language);

    /// <summary>What is counted, and what not.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetDescription(Language language = Language.Sv) => _metric.Description.In(language);
}
