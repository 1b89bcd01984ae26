using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>What the rules share while one document is validated: the schema, the fragments, what the walk has found so far,
/// and the errors.</summary>
internal sealed class ValidationContext
{
    private readonly List<DocumentError> _errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    public ValidationContext(Schema schema, DocumentNode document, ValidationLimits limits)
    {
        Schema = schema;
        Document = document;
        Limits = limits;
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        foreach (FragmentDefinitionNode fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            // Of two fragments of one name, which is an error of its own, the last one counts, as in graphql-js.
            _fragments[fragment.Name] = fragment;
        }

        Spreads = new FragmentGraph(document, _fragments);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationLimits Limits { get; }

    public IReadOnlyList<OperationDefinitionNode> Operations { get; }

    /// <summary>Which fragments each definition spreads.</summary>
    public FragmentGraph Spreads { get; }

    /// <summary>Variables that each operation and fragment uses itself. Filled by the walk.</summary>
    public Dictionary<DefinitionNode, List<VariableUsage>> VariableUsages { get; } = [];

    /// <summary>Every field of the document with its types. Filled by the walk.</summary>
    public Dictionary<FieldNode, FieldScope> Fields { get; } = [];

    public IReadOnlyList<DocumentError> Errors => _errors;

    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The type of a type reference, or null when it names an unknown type.</summary>
    public GraphQLType? Resolve(TypeNode node)
    {
        switch (node)
        {
            case NamedTypeNode named:
                return Schema.FindType(named.Name);
            case ListTypeNode list:
                GraphQLType? item = Resolve(list.ItemType);
                return item is null ? null : new ListType(item);
            case NonNullTypeNode nonNull:
                GraphQLType? inner = Resolve(nonNull.Type);
                return inner is null ? null : new NonNullType(inner);
            default:
                return null;
        }
    }

    /// <summary>Usages of an operation: its own and those of every fragment it reaches.</summary>
    public IEnumerable<VariableUsage> ReachableUsages(OperationDefinitionNode operation) =>
        Spreads.ReachableFrom(operation).Prepend<DefinitionNode>(operation)
            .SelectMany(definition => VariableUsages.GetValueOrDefault(definition, []));

    public void Report(string rule, string message, params ReadOnlySpan<SyntaxNode> nodes) =>
        ReportLimit(ValidationErrorCode.Invalid, rule, message, nodes);

    public void ReportLimit(string code, string rule, string message, params ReadOnlySpan<SyntaxNode> nodes)
    {
        if (_errors.Count > Limits.MaxAllowedErrors)
        {
            return;
        }

        if (_errors.Count == Limits.MaxAllowedErrors)
        {
            _errors.Add(new DocumentError(
                $"There are more than {Limits.MaxAllowedErrors} errors. The rest is not reported.", [], ValidationErrorCode.TooManyErrors, "MaxErrors"));
            return;
        }

        var locations = new SourceLocation[Math.Min(nodes.Length, DocumentError.MaxLocations)];
        for (int i = 0; i < locations.Length; i++)
        {
            locations[i] = nodes[i].Location;
        }

        _errors.Add(new DocumentError(message, [.. locations], code, rule));
    }
}
