using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>What the limits need to know of a selection set with its fragments unfolded. A class, because a large struct would
/// make the frames of this recursion several times larger.</summary>
internal sealed class SelectionMeasure
{
    private static readonly SelectionMeasure Leaf = new();

    /// <summary>Nested fields on the longest path, introspection apart.</summary>
    public int Depth { get; private set; }

    /// <summary>Aliases at any depth.</summary>
    public int Aliases { get; private set; }

    /// <summary>Aliases of fields that stand in the set itself or in its fragments, not in fields.</summary>
    public int RootAliases { get; private set; }

    /// <summary>Spreads, each as often as unfolding reaches it.</summary>
    public int FragmentVisits { get; private set; }

    /// <summary>Nested lists of introspection on the longest path below <c>__schema</c> or <c>__type</c>.</summary>
    public int IntrospectionLists { get; private set; }

    /// <summary><c>ofType</c> on the longest path below <c>__schema</c> or <c>__type</c>.</summary>
    public int IntrospectionOfType { get; private set; }

    // The same two, counted as if the set stood below __schema; they count for real once it does.
    private int _lists;
    private int _ofType;

    /// <param name="selectionSet">The set; its recursion is bounded by the parser.</param>
    /// <param name="fragments">The measures of fragments; one that is unknown or stands in a circle counts nothing, because
    /// rules refuse it.</param>
    public static SelectionMeasure Of(SelectionSetNode selectionSet, Dictionary<string, SelectionMeasure> fragments)
    {
        var measure = new SelectionMeasure();
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    measure.AddField(field, fragments);
                    break;
                case InlineFragmentNode fragment:
                    measure.AddBeside(Of(fragment.SelectionSet, fragments));
                    break;
                case FragmentSpreadNode spread:
                    measure.FragmentVisits = Sum(measure.FragmentVisits, 1);
                    if (fragments.TryGetValue(spread.Name, out SelectionMeasure? unfolded))
                    {
                        measure.AddBeside(unfolded);
                    }

                    break;
            }
        }

        return measure;
    }

    /// <summary>A sum that stops at <see cref="int.MaxValue"/>, which no limit calls too much: doubling fragments pass it easily.</summary>
    public static int Sum(int a, int b) => a > int.MaxValue - b ? int.MaxValue : a + b;

    private void AddField(FieldNode field, Dictionary<string, SelectionMeasure> fragments)
    {
        SelectionMeasure inner = field.SelectionSet is null ? Leaf : Of(field.SelectionSet, fragments);
        int alias = field.Alias is null ? 0 : 1;
        Aliases = Sum(Aliases, Sum(alias, inner.Aliases));
        RootAliases = Sum(RootAliases, alias);
        FragmentVisits = Sum(FragmentVisits, inner.FragmentVisits);
        _lists = Math.Max(_lists, Sum(inner._lists, field.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0));
        _ofType = Math.Max(_ofType, Sum(inner._ofType, field.Name is "ofType" ? 1 : 0));
        if (field.Name is "__schema" or "__type")
        {
            IntrospectionLists = Math.Max(IntrospectionLists, inner._lists);
            IntrospectionOfType = Math.Max(IntrospectionOfType, inner._ofType);
        }
        else
        {
            IntrospectionLists = Math.Max(IntrospectionLists, inner.IntrospectionLists);
            IntrospectionOfType = Math.Max(IntrospectionOfType, inner.IntrospectionOfType);
            Depth = Math.Max(Depth, field.Name == "__typename" ? 0 : Sum(inner.Depth, 1));
        }
    }

    private void AddBeside(SelectionMeasure other)
    {
        Depth = Math.Max(Depth, other.Depth);
        Aliases = Sum(Aliases, other.Aliases);
        RootAliases = Sum(RootAliases, other.RootAliases);
        FragmentVisits = Sum(FragmentVisits, other.FragmentVisits);
        IntrospectionLists = Math.Max(IntrospectionLists, other.IntrospectionLists);
        IntrospectionOfType = Math.Max(IntrospectionOfType, other.IntrospectionOfType);
        _lists = Math.Max(_lists, other._lists);
        _ofType = Math.Max(_ofType, other._ofType);
    }
}
