namespace Campaigns.GraphQL.TypeSystem;

/// <summary>What a schema is made of, before the types are collected and checked.</summary>
public sealed class SchemaParts
{
    /// <summary>Description in Markdown, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Root of queries; a schema without it does not pass validation.</summary>
    public ObjectTypeDefinition? Query { get; init; }

    /// <summary>Root of mutations, or null.</summary>
    public ObjectTypeDefinition? Mutation { get; init; }

    /// <summary>Root of subscriptions, or null.</summary>
    public ObjectTypeDefinition? Subscription { get; init; }

    /// <summary>Types that cannot be reached from the roots (implementations of an interface, say). Reachable ones may be
    /// listed too.</summary>
    public IReadOnlyList<NamedTypeDefinition> Types { get; init; } = [];

    /// <summary>The schema's own directives; the built-in ones are added unless defined here.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; init; } = [];

    internal IEnumerable<NamedTypeDefinition> Roots =>
        new[] { Query, Mutation, Subscription }.OfType<NamedTypeDefinition>();
}
