using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>A subscription selects one root field, which is not of introspection, and decides nothing at run time (section
/// "Single Root Field"). Directives are looked at, never evaluated: no variables exist while validating.</summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationKind.Subscription || Context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var fields = new Dictionary<string, FieldNode>(StringComparer.Ordinal);
        bool isComplete = true;
        foreach (SelectionNode selection in RootSelections(operation.SelectionSet, root))
        {
            CheckDirectives(selection);
            if (selection is FieldNode field)
            {
                if (fields.TryAdd(field.ResponseName, field))
                {
                    CheckField(operation, field, fields.Count);
                }
            }
            else
            {
                isComplete &= Unfold(selection, root) is not null;
            }
        }

        // Where a fragment is unknown or cannot apply, other rules speak; here it may hide the field.
        if (fields.Count == 0 && isComplete)
        {
            Report($"A subscription selects one field at its root; {ExecutableDefinition.Name(operation)} selects none.", operation);
        }
    }

    private void CheckDirectives(SelectionNode selection)
    {
        foreach (DirectiveNode directive in selection.Directives)
        {
            if (directive.Name is "skip" or "include")
            {
                Report($"The root of a subscription cannot carry \"@{directive.Name}\".", directive);
            }
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
    private IEnumerable<SelectionNode> RootSelections(SelectionSetNode selectionSet, ObjectTypeDefinition root)
    {
        var seen = new HashSet<SelectionSetNode>();
        var open = new Stack<SelectionSetNode>([selectionSet]);
        while (open.TryPop(out SelectionSetNode? current))
        {
            foreach (SelectionNode selection in current.Selections)
            {
                yield return selection;
                if (Unfold(selection, root) is { } inner && seen.Add(inner))
                {
                    open.Push(inner);
                }
            }
        }
    }

    /// <summary>What a fragment selects on the root type; null for a field, and for a fragment that is unknown or cannot apply.</summary>
    private SelectionSetNode? Unfold(SelectionNode selection, ObjectTypeDefinition root) => selection switch
    {
        InlineFragmentNode fragment when Applies(fragment.TypeCondition, root) => fragment.SelectionSet,
        FragmentSpreadNode spread when Context.FindFragment(spread.Name) is { } fragment && Applies(fragment.TypeCondition, root) =>
            fragment.SelectionSet,
        _ => null,
    };

    private bool Applies(NamedTypeNode? condition, ObjectTypeDefinition root) =>
        condition is null || (Context.Schema.FindType(condition.Name) is { } type && Context.Schema.IsPossibleType(type, root));
}
