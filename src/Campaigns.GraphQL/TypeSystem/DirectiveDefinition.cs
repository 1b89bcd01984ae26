using System.Collections.Immutable;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A directive (section "Directives").</summary>
/// <param name="name">Name without the at sign.</param>
/// <param name="locations">Where it may stand.</param>
/// <param name="arguments">Its arguments; null or empty: none.</param>
public sealed class DirectiveDefinition(
    string name,
    ImmutableArray<DirectiveLocation> locations,
    IEnumerable<InputValueDefinition>? arguments = null)
{
    /// <summary>Name without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>Where it may stand.</summary>
    public ImmutableArray<DirectiveLocation> Locations { get; } = locations;

    /// <summary>Arguments in declaration order.</summary>
    public NamedCollection<InputValueDefinition> Arguments { get; } = new(arguments ?? [], static argument => argument.Name);

    /// <summary>Description in Markdown, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it may stand several times at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The directive as written: <c>@name</c>.</summary>
    public override string ToString() => $"@{Name}";
}
