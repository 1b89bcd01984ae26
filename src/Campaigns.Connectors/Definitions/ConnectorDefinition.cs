using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Definitions;

/// <summary>What <c>connectors/&lt;id&gt;/connector.yaml</c> says: how one kind of source is read.</summary>
public sealed record ConnectorDefinition
{
    /// <summary>Id, the same as the folder's name: lower-case ASCII letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>How the figures arrive.</summary>
    public required ConnectorKind Kind { get; init; }

    /// <summary>Name in both languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where the format is described: an address, or a document with its number; null when nowhere.</summary>
    public string? Documentation { get; init; }

    /// <summary>The printed document that the figures stand in; null when the source is none. A row that names another document is refused.</summary>
    public string? Document { get; init; }

    /// <summary>When the document came out: a day, or the days of the month or year that is known. Null when there is no document or nobody knows.</summary>
    public Window? Published { get; init; }

    /// <summary>Days back that the source may still restate its figures; 0 when they do not change.</summary>
    public int RestatementDays { get; init; }

    /// <summary>What is known to limit the figures, in words for readers; null when nothing.</summary>
    public LocalizedText? Limits { get; init; }

    /// <summary>File in the connector's folder that lists campaigns and their events; null when it brings none.</summary>
    public string? Portfolio { get; init; }

    /// <summary>Files in the connector's folder with figures to load at the first start; empty when there are none.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>How its files are read; <see cref="FileDefinition.None"/> for another kind.</summary>
    public FileDefinition File { get; init; } = FileDefinition.None;

    /// <summary>How the platform is asked; null for another kind than http.</summary>
    public HttpDefinition? Http { get; init; }

    /// <summary>Where the definition stands, as messages name it.</summary>
    public string DefinitionFile => $"connectors/{Id}/connector.yaml";

    /// <summary>The source as the catalogue keeps it, when the connector is used without an account of its own.</summary>
    public Source ToSource() => new()
    {
        Id = Id,
        Connector = Id,
        Name = Name,
        Document = Document,
        PublishedOn = Published?.First,
        PublishedPrecision = Published?.Precision ?? default,
        RestatementDays = RestatementDays,
        ByHand = Kind == ConnectorKind.File,
        Limits = Limits,
    };
}
