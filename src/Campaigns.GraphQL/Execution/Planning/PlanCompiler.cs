using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>
/// Compiles selection sets to flat field plans ("CollectFields"), for one operation and one set of <c>@skip</c> and <c>@include</c> values.
/// </summary>
internal sealed class PlanCompiler(SchemaRuntime schema, FrozenDictionary<string, FragmentDefinitionNode> fragments, InclusionValues inclusion)
{
    private int _argumentSlots;

    /// <summary>How many fields have arguments with variables; each keeps its coerced values in a slot of the request.</summary>
    public int ArgumentSlots => _argumentSlots;

    /// <summary>A slot for the coerced arguments of a field.</summary>
    public int NextArgumentSlot() => Interlocked.Increment(ref _argumentSlots) - 1;

    /// <summary>The root selection set.</summary>
    public SelectionPlan CompileRoot(ObjectTypeDefinition type, SelectionSetNode selectionSet) => Compile(type, [selectionSet]);

    /// <summary>The merged sub-selections of all occurrences of a field.</summary>
    public SelectionPlan CompileSelection(ObjectTypeDefinition type, ImmutableArray<FieldNode> nodes) =>
        Compile(type, nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!));

    private SelectionPlan Compile(ObjectTypeDefinition type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var grouped = new OrderedDictionary<string, ImmutableArray<FieldNode>.Builder>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
        {
            Collect(type, selectionSet, grouped, visited);
        }

        var fields = new FieldPlan[grouped.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = CompileField(type, grouped.GetAt(i).Value.ToImmutable());
        }

        return new SelectionPlan(type, fields);
    }

    private FieldPlan CompileField(ObjectTypeDefinition type, ImmutableArray<FieldNode> nodes)
    {
        var (field, binding) = schema.FieldOf(type, nodes[0].Name);
        return new FieldPlan(this, type, field, binding, nodes);
    }

    /// <summary>Walks with a stack of its own: a chain of fragments may be longer than the thread's.</summary>
    private void Collect(
        ObjectTypeDefinition type,
        SelectionSetNode selectionSet,
        OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> grouped,
        HashSet<string> visited)
    {
        var open = new Stack<(ImmutableArray<SelectionNode> Selections, int Next)>();
        open.Push((selectionSet.Selections, 0));
        while (open.TryPop(out var frame))
        {
            if (frame.Next >= frame.Selections.Length)
            {
                continue;
            }

            open.Push((frame.Selections, frame.Next + 1));
            var selection = frame.Selections[frame.Next];
            if (!inclusion.Includes(selection))
            {
                continue;
            }

            if (selection is FieldNode field)
            {
                Group(grouped, field);
            }
            else if (Inside(type, selection, visited) is { } inner)
            {
                open.Push((inner.Selections, 0));
            }
        }
    }

    private static void Group(OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> grouped, FieldNode field)
    {
        if (!grouped.TryGetValue(field.ResponseName, out var nodes))
        {
            nodes = ImmutableArray.CreateBuilder<FieldNode>(1);
            grouped.Add(field.ResponseName, nodes);
        }

        nodes.Add(field);
    }

    private SelectionSetNode? Inside(ObjectTypeDefinition type, SelectionNode selection, HashSet<string> visited)
    {
        if (selection is InlineFragmentNode inline)
        {
            return inline.TypeCondition is null || Applies(type, inline.TypeCondition) ? inline.SelectionSet : null;
        }

        var spread = (FragmentSpreadNode)selection;
        return visited.Add(spread.Name) && fragments.TryGetValue(spread.Name, out var fragment) && Applies(type, fragment.TypeCondition)
            ? fragment.SelectionSet
            : null;
    }

    private bool Applies(ObjectTypeDefinition type, NamedTypeNode condition) =>
        schema.Schema.FindType(condition.Name) is { } named && schema.Schema.IsPossibleType(named, type);
}
