using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>A subscription selects one root field, which is not of introspection, and decides nothing at run time (section
/// "Single Root Field"). Directives are looked at, never evaluated: no variables exist while validating.</summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationKind.Subscription || Context.Schema.SubscriptionType is null)
        {
            return;
        }

        var fields = new Dictionary<string, FieldNode>(StringComparer.Ordinal);
        foreach (SelectionNode selection in RootSelections(operation.SelectionSet))
        {
            foreach (DirectiveNode directive in selection.Directives)
            {
                if (directive.Name is "skip" or "include")
                {
                    Report($"The root of a subscription cannot carry \"@{directive.Name}\".", directive);
                }
            }

            if (selection is FieldNode field && fields.TryAdd(field.ResponseName, field))
            {
                CheckField(operation, field, fields.Count);
            }
        }

        if (fields.Count == 0)
        {
            Report($"A subscription selects one field at its root; {ExecutableDefinition.Name(operation)} selects none.", operation);
        }
    }

    private void CheckField(OperationDefinitionNode operation, FieldNode field, int count)
    {
        if (count == 2)
        {
            Report($"A subscription selects one field at its root; {ExecutableDefinition.Name(operation)} selects more.", field);
        }

        if (field.Name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"A subscription cannot select the introspection field \"{field.Name}\" at its root.", field);
        }
    }

    /// <summary>Fields and fragments that stand at the root, each fragment looked into once.</summary>
    private IEnumerable<SelectionNode> RootSelections(SelectionSetNode root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>([root]);
        while (open.TryPop(out SelectionSetNode? selectionSet))
        {
            foreach (SelectionNode selection in selectionSet.Selections)
            {
                yield return selection;
                SelectionSetNode? inner = selection switch
                {
                    InlineFragmentNode fragment => fragment.SelectionSet,
                    FragmentSpreadNode spread when seen.Add(spread.Name) => Context.FindFragment(spread.Name)?.SelectionSet,
                    _ => null,
                };
                if (inner is not null)
                {
                    open.Push(inner);
                }
            }
        }
    }
}
