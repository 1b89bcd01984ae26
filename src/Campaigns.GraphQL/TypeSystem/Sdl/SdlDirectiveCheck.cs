using System.Collections.Immutable;
using Campaigns.GraphQL.Introspection;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Directives that an SDL document applies: known, in a legal place, once unless repeatable, with their arguments;
/// and no directive that is applied to its own arguments, directly or around a corner.</summary>
internal sealed class SdlDirectiveCheck
{
    private readonly SdlDefinitions _definitions;
    private readonly Dictionary<string, DirectiveShape> _directives = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];

    public SdlDirectiveCheck(SdlDefinitions definitions)
    {
        _definitions = definitions;
        foreach (DirectiveDefinitionNode node in definitions.Directives)
        {
            _directives.TryAdd(node.Name, new DirectiveShape(node));
        }

        foreach (DirectiveDefinition builtIn in BuiltInDirectives.All)
        {
            _directives.TryAdd(builtIn.Name, new DirectiveShape(builtIn));
        }
    }

    /// <returns>One sentence for each violation, with line and column.</returns>
    public IReadOnlyList<string> Check()
    {
        foreach ((SyntaxNode _, string location, ImmutableArray<DirectiveNode> directives) in SdlDirectiveUses.In(_definitions))
        {
            CheckPlace(location, directives);
        }

        CheckSelfReferences();
        return _violations;
    }

    private void CheckPlace(string location, ImmutableArray<DirectiveNode> directives)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (DirectiveNode directive in directives)
        {
            if (!_directives.TryGetValue(directive.Name, out DirectiveShape? shape))
            {
                Add(directive, $"There is no directive @{directive.Name}.");
                continue;
            }

            if (!shape.Locations.Contains(location))
            {
                Add(directive, $"@{directive.Name} cannot stand on {location}.");
            }

            if (!used.Add(directive.Name) && !shape.IsRepeatable)
            {
                Add(directive, $"@{directive.Name} can stand here only once.");
            }

            CheckArguments(directive, shape);
        }
    }

    private void CheckArguments(DirectiveNode directive, DirectiveShape shape)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (ArgumentNode argument in directive.Arguments)
        {
            if (!shape.Arguments.Contains(argument.Name))
            {
                Add(argument, $"@{directive.Name} has no argument {argument.Name}.");
            }

            if (!given.Add(argument.Name))
            {
                Add(argument, $"The argument {argument.Name} of @{directive.Name} is given twice.");
            }
        }

        foreach (string required in shape.Required.Where(name => !given.Contains(name)))
        {
            Add(directive, $"@{directive.Name} needs the argument {required}.");
        }

        // The directives that this engine reads itself; their argument is text.
        if (directive.Name is "deprecated" or "specifiedBy")
        {
            foreach (ArgumentNode argument in directive.Arguments.Where(static argument => argument.Value is not StringValueNode))
            {
                Add(argument, $"The argument {argument.Name} of @{directive.Name} must be a string.");
            }
        }
    }

    private void CheckSelfReferences()
    {
        Dictionary<string, string[]> uses = _definitions.Directives
            .DistinctBy(static node => node.Name)
            .ToDictionary(
                static node => node.Name,
                static node => node.Arguments.SelectMany(static argument => argument.Directives).Select(static used => used.Name).Distinct().ToArray());
        foreach (DirectiveDefinitionNode node in _definitions.Directives)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var open = new Queue<string>(uses[node.Name]);
            while (open.TryDequeue(out string? name))
            {
                if (seen.Add(name))
                {
                    Array.ForEach(uses.GetValueOrDefault(name, []), open.Enqueue);
                }
            }

            if (seen.Contains(node.Name))
            {
                Add(node, $"@{node.Name} is applied to its own arguments.");
            }
        }
    }

    private void Add(SyntaxNode node, string message) =>
        _violations.Add($"Line {node.Location.Line}, column {node.Location.Column}: {message}");

    private sealed class DirectiveShape
    {
        public DirectiveShape(DirectiveDefinitionNode node)
        {
            Locations = [.. node.Locations];
            IsRepeatable = node.IsRepeatable;
            Arguments = [.. node.Arguments.Select(static argument => argument.Name)];
            Required = [.. node.Arguments.Where(static argument => argument is { Type: NonNullTypeNode, DefaultValue: null }).Select(static argument => argument.Name)];
        }

        public DirectiveShape(DirectiveDefinition definition)
        {
            Locations = [.. definition.Locations.Select(IntrospectionEnums.Name)];
            IsRepeatable = definition.IsRepeatable;
            Arguments = [.. definition.Arguments.Select(static argument => argument.Name)];
            Required = [.. definition.Arguments.Where(static argument => argument.IsRequired).Select(static argument => argument.Name)];
        }

        public HashSet<string> Locations { get; }

        public bool IsRepeatable { get; }

        public HashSet<string> Arguments { get; }

        public string[] Required { get; }
    }
}
