using System.Collections.Frozen;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>
/// Reckons the cost of an operation: each field that is resolved has a weight (an object 1, an asynchronous field 10, a plain leaf 0, or
/// as <c>[Cost]</c> says), multiplied by the sizes of all lists around it. Introspection is bounded by limits of its own and costs nothing.
/// </summary>
internal sealed class CostAnalyzer(Schema schema, FrozenDictionary<string, FragmentDefinitionNode> fragments, InclusionValues inclusion, CostOptions options)
{
    private static readonly string[] DefaultSlicing = ["first", "last", "limit"];

    /// <summary>Whether the cost depends on variables, and not on the document alone.</summary>
    public bool DependsOnVariables { get; private set; }

    /// <summary>The cost for a request. Stops when it is certain that the limit is passed.</summary>
    public double Cost(ObjectTypeDefinition root, SelectionSetNode selectionSet, VariableValues variables)
    {
        var cost = 0d;
        var open = new Stack<Place>();
        open.Push(new Place(selectionSet, root, 1, null, 0));
        while (open.TryPop(out var place))
        {
            foreach (var selection in place.SelectionSet.Selections)
            {
                if (!inclusion.Includes(selection))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field:
                        cost += Field(field, place, variables, open);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(place with { SelectionSet = inline.SelectionSet, Type = Type(inline.TypeCondition) ?? place.Type });
                        break;
                    case FragmentSpreadNode spread when fragments.TryGetValue(spread.Name, out var fragment):
                        open.Push(place with { SelectionSet = fragment.SelectionSet, Type = Type(fragment.TypeCondition) ?? place.Type });
                        break;
                }
            }

            if (cost > options.MaxFieldCost && options.EnforceCostLimits && !DependsOnVariables)
            {
                return cost;
            }
        }

        return cost;
    }

    private double Field(FieldNode node, Place place, VariableValues variables, Stack<Place> open)
    {
        if (schema.FindField(place.Type, node.Name) is not { } field || node.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return 0;
        }

        var sized = place.SizedFields?.Contains(node.Name, StringComparer.Ordinal) == true;
        var size = sized ? place.Size : Size(field, node, variables);
        var inherits = field.Cost is { SizedFields.Count: > 0 };
        if (node.SelectionSet is { } inner)
        {
            var multiplier = place.Multiplier * (field.Type.IsList && !inherits ? size : 1);
            open.Push(new Place(inner, field.Type.NamedType, multiplier, inherits ? field.Cost!.SizedFields : null, size));
        }

        return place.Multiplier * (field.Cost?.Weight ?? (field.Type.NamedType.IsLeaf ? 0 : 1));
    }

    private double Size(FieldDefinition field, FieldNode node, VariableValues variables)
    {
        double? given = null;
        foreach (var name in field.Cost?.SlicingArguments is { Count: > 0 } names ? names : DefaultSlicing)
        {
            if (field.Arguments.Find(name) is { } argument && Value(argument, node, variables) is { } size)
            {
                given = Math.Max(given ?? 0, size);
            }
        }

        return given ?? field.Cost?.AssumedSize ?? options.DefaultListSize;
    }

    private double? Value(InputValueDefinition argument, FieldNode node, VariableValues variables)
    {
        var literal = node.Arguments.FirstOrDefault(candidate => candidate.Name == argument.Name)?.Value;
        if (literal is VariableNode variable)
        {
            DependsOnVariables = true;
            if (variables.TryGet(variable.Name, out var value))
            {
                return value is int number ? Math.Max(0, number) : null;
            }

            literal = null;
        }

        return (literal ?? argument.DefaultValue) is IntValueNode { Text: var text } && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var constant)
            ? Math.Max(0, constant)
            : null;
    }

    private NamedTypeDefinition? Type(NamedTypeNode? condition) => condition is null ? null : schema.FindType(condition.Name);

    /// <summary>A selection set to reckon.</summary>
    /// <param name="SelectionSet">The selections.</param>
    /// <param name="Type">The type they are on.</param>
    /// <param name="Multiplier">The product of the sizes of the lists around.</param>
    /// <param name="SizedFields">For a connection: the fields its size applies to.</param>
    /// <param name="Size">For a connection: its size.</param>
    private readonly record struct Place(SelectionSetNode SelectionSet, NamedTypeDefinition Type, double Multiplier, IReadOnlyList<string>? SizedFields, double Size);
}
