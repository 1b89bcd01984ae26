using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Sources;

/// <summary>What <c>sources/&lt;id&gt;.yaml</c> says: a connector with an account, keys by reference, a schedule and a mapping to campaigns.</summary>
public sealed record SourceDefinition
{
    /// <summary>Id, the same as the file's name: lower-case ASCII letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The connector that reads it.</summary>
    public required ConnectorDefinition Connector { get; init; }

    /// <summary>Name in both languages; the connector's when the file gives none.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The account, its parameters and where its keys are found.</summary>
    public required SourceAccount Account { get; init; }

    /// <summary>When it is read: a Quartz cron expression in Europe/Stockholm.</summary>
    public required string Schedule { get; init; }

    /// <summary>First account day to read.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Which platform objects belong to which campaign; the first rule that matches decides.</summary>
    public IReadOnlyList<MappingRule> Mapping { get; init; } = [];

    /// <summary>Plausibility rules that do not hold for a channel of this source, each with its reason.</summary>
    public IReadOnlyList<RuleExemption> Exemptions { get; init; } = [];

    /// <summary>The source as the catalogue keeps it.</summary>
    public Source ToSource() => Connector.ToSource() with { Id = Id, Connector = Connector.Id, Name = Name };
}
