using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>Which definition spreads which fragments. Every walk here has a stack of its own: a document of little depth can
/// chain thousands of fragments.</summary>
internal sealed class FragmentGraph
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly FragmentDefinitionNode[] _definitions;
    private readonly Dictionary<DefinitionNode, IReadOnlyList<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<DefinitionNode, IReadOnlyList<FragmentDefinitionNode>> _reachable = [];

    public FragmentGraph(DocumentNode document, Dictionary<string, FragmentDefinitionNode> fragments)
    {
        _fragments = fragments;
        _definitions = [.. document.Definitions.OfType<FragmentDefinitionNode>()];
        foreach (DefinitionNode definition in document.Definitions)
        {
            if (ExecutableDefinition.SelectionSet(definition) is { } selectionSet)
            {
                _spreads[definition] = FindSpreads(selectionSet);
            }
        }
    }

    /// <summary>The spreads written in a definition, at any depth.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(DefinitionNode definition) => _spreads.GetValueOrDefault(definition, []);

    /// <summary>The fragments a definition reaches, each once, itself only when it stands in a circle.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReachableFrom(DefinitionNode definition)
    {
        if (_reachable.TryGetValue(definition, out IReadOnlyList<FragmentDefinitionNode>? known))
        {
            return known;
        }

        var seen = new HashSet<FragmentDefinitionNode>();
        var reached = new List<FragmentDefinitionNode>();
        var open = new Stack<DefinitionNode>();
        open.Push(definition);
        while (open.TryPop(out DefinitionNode? current))
        {
            foreach (FragmentSpreadNode spread in SpreadsIn(current))
            {
                if (_fragments.TryGetValue(spread.Name, out FragmentDefinitionNode? fragment) && seen.Add(fragment))
                {
                    reached.Add(fragment);
                    open.Push(fragment);
                }
            }
        }

        _reachable.Add(definition, reached);
        return reached;
    }

    /// <summary>One fragment of each name, each after those it spreads; circles are cut where they close. Circles are found by
    /// name, so that of two fragments of one name the first is looked at as well as the last, which spreads mean.</summary>
    /// <param name="onCycle">Told of each spread that closes a circle.</param>
    public List<FragmentDefinitionNode> InnermostFirst(Action<FragmentSpreadNode>? onCycle = null)
    {
        var order = new List<FragmentDefinitionNode>(_fragments.Count);
        var isDone = new Dictionary<string, bool>(_fragments.Count, StringComparer.Ordinal);
        var path = new Stack<(FragmentDefinitionNode Fragment, int Next)>();
        foreach (FragmentDefinitionNode start in _definitions)
        {
            Enter(start);
            while (path.TryPop(out (FragmentDefinitionNode Fragment, int Next) step))
            {
                IReadOnlyList<FragmentSpreadNode> spreads = SpreadsIn(step.Fragment);
                if (step.Next == spreads.Count)
                {
                    isDone[step.Fragment.Name] = true;
                    order.Add(step.Fragment);
                    continue;
                }

                path.Push((step.Fragment, step.Next + 1));
                if (!_fragments.TryGetValue(spreads[step.Next].Name, out FragmentDefinitionNode? target))
                {
                    continue;
                }

                if (isDone.TryGetValue(target.Name, out bool isLeft) && !isLeft)
                {
                    onCycle?.Invoke(spreads[step.Next]);
                }

                Enter(target);
            }
        }

        return order;

        void Enter(FragmentDefinitionNode fragment)
        {
            if (isDone.TryAdd(fragment.Name, false))
            {
                path.Push((fragment, 0));
            }
        }
    }

    private static List<FragmentSpreadNode> FindSpreads(SelectionSetNode root)
    {
        var spreads = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>();
        open.Push(root);
        while (open.TryPop(out SelectionSetNode? selectionSet))
        {
            foreach (SelectionNode selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        open.Push(inner);
                        break;
                    case InlineFragmentNode fragment:
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        return spreads;
    }
}
