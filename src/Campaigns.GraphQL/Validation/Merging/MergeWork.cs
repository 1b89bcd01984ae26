using System.Diagnostics.CodeAnalysis;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>The work list of the merging rule: unfolds selection sets into sets of fields, lets each set through once, and
/// counts every step.</summary>
internal sealed class MergeWork(ValidationContext context)
{
    private readonly Queue<MergeSet> _open = new();
    private readonly HashSet<MergeSet> _seen = [];
    private readonly Dictionary<FieldScope, string> _arguments = [];
    private int _steps;

    /// <summary>More steps were needed than the limit allows; the rest was left undone.</summary>
    public bool IsExhausted => _steps > context.Limits.MaxAllowedFieldMergeComparisons;

    /// <summary>Counts steps.</summary>
    /// <param name="steps">How many; counting stops above the limit, so that the sum cannot overflow.</param>
    public void Count(int steps)
    {
        if (!IsExhausted)
        {
            _steps += Math.Min(steps, int.MaxValue - _steps);
        }
    }

    /// <summary>Adds the fields that some selection sets select together.</summary>
    public void Add(IReadOnlyList<SelectionSetNode> selectionSets, MergeQuestion question)
    {
        if (IsExhausted)
        {
            return;
        }

        var set = new MergeSet(Unfold(selectionSets), question);
        if (_seen.Add(set))
        {
            _open.Enqueue(set);
        }
    }

    public bool TryNext([NotNullWhen(true)] out MergeSet? set)
    {
        set = null;
        return !IsExhausted && _open.TryDequeue(out set);
    }

    /// <summary>The arguments of a field as a text that is equal for equal sets of arguments.</summary>
    public string ArgumentsOf(FieldScope field)
    {
        if (field.Node.Arguments.IsEmpty)
        {
            return string.Empty;
        }

        if (!_arguments.TryGetValue(field, out string? text))
        {
            text = string.Join(
                ',',
                field.Node.Arguments
                    .OrderBy(static argument => argument.Name, StringComparer.Ordinal)
                    .Select(static argument => $"{argument.Name}:{SyntaxPrinter.Print(Sorted(argument.Value))}"));
            _arguments.Add(field, text);
        }

        return text;
    }

    /// <summary>The value with the fields of objects in the order of their names, which do not matter.</summary>
    private static ValueNode Sorted(ValueNode value) => value switch
    {
        ListValueNode list => new ListValueNode(list.Location, [.. list.Items.Select(Sorted)]),
        ObjectValueNode input => new ObjectValueNode(
            input.Location,
            [
                .. input.Fields
                    .OrderBy(static field => field.Name, StringComparer.Ordinal)
                    .Select(static field => new ObjectFieldNode(field.Location, field.Name, Sorted(field.Value))),
            ]),
        _ => value,
    };

    private List<FieldScope> Unfold(IReadOnlyList<SelectionSetNode> selectionSets)
    {
        var fields = new List<FieldScope>();
        var seenFields = new HashSet<FieldScope>();
        var seenFragments = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>(selectionSets);
        while (!IsExhausted && open.TryPop(out SelectionSetNode? selectionSet))
        {
            Count(selectionSet.Selections.Length);
            foreach (SelectionNode selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode field when context.Fields.TryGetValue(field, out FieldScope? scope) && seenFields.Add(scope):
                        fields.Add(scope);
                        break;
                    case InlineFragmentNode fragment:
                        open.Push(fragment.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when seenFragments.Add(spread.Name):
                        if (context.FindFragment(spread.Name) is { } definition)
                        {
                            open.Push(definition.SelectionSet);
                        }

                        break;
                }
            }
        }

        return fields;
    }
}
