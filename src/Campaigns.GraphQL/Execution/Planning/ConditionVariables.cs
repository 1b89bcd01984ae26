using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Execution;

/// <summary>Finds the variables that <c>@skip</c> and <c>@include</c> depend on, fragments included.</summary>
internal static class ConditionVariables
{
    public static ImmutableArray<string> In(OperationDefinitionNode operation, FrozenDictionary<string, FragmentDefinitionNode> fragments)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>();
        open.Push(operation.SelectionSet);
        while (open.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                AddConditions(selection, names);
                var inner = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode inline => inline.SelectionSet,
                    FragmentSpreadNode spread when visited.Add(spread.Name) => fragments.GetValueOrDefault(spread.Name)?.SelectionSet,
                    _ => null,
                };
                if (inner is not null)
                {
                    open.Push(inner);
                }
            }
        }

        return [.. names];
    }

    private static void AddConditions(SelectionNode selection, SortedSet<string> names)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name is not ("skip" or "include"))
            {
                continue;
            }

            foreach (var argument in directive.Arguments)
            {
                if (argument.Value is VariableNode variable)
                {
                    names.Add(variable.Name);
                }
            }
        }
    }
}
