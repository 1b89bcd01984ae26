using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Campaigns;

/// <summary>A dated event that explains figures.</summary>
[GraphQLName("Annotation")]
public sealed class AnnotationNode
{
    private readonly Annotation _annotation;

    /// <summary>Wraps the record.</summary>
    /// <param name="annotation">The event.</param>
    public AnnotationNode(Annotation annotation) => _annotation = annotation;

    /// <summary>Permanent id.</summary>
    [ID]
    public string Id => _annotation.Id;

    /// <summary>Kind of event.</summary>
    public AnnotationKind Kind => _annotation.Kind;

    /// <summary>First day; null when the source gives no date.</summary>
    public DateOnly? From => _annotation.From;

    /// <summary>Last day, included; null for a single day or an unknown end.</summary>
    public DateOnly? To => _annotation.To;

    /// <summary>How finely the days are known.</summary>
    public DatePrecision Precision => _annotation.Precision;

    /// <summary>Channels it concerns; empty for all.</summary>
    [ListSize(AssumedSize = 1)]
    public IReadOnlyList<ChannelNode> Channels => [.. _annotation.Channels.Select(ChannelNode.Of)];

    /// <summary>Short text.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetText(Language language = Language.Sv) => _annotation.Text.In(language);

    /// <summary>Longer text.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetDetails(Language language = Language.Sv) => _annotation.Details?.In(language);
}
