using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>Fields that share a response name can be merged (section "Field Selection Merging").</summary>
/// <remarks>
/// The specification compares all pairs, which is the known way to stop a server (CVE-2023-26144). Here whole sets are
/// compared with one representative. Two questions are asked of a set of fields, and the union of the selection sets of each
/// group becomes the next set for the same question:
/// <list type="bullet">
/// <item>Shape: do all fields of one response name have types of one shape?</item>
/// <item>Identity: are all fields of one response name that can meet on one object the same field with the same arguments?</item>
/// </list>
/// Each set is examined once, however often it is reached, from a work list and without recursion; the work is counted.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : ValidationRule(context)
{
    private readonly MergeWork _work = new(context);
    private readonly HashSet<(int, int)> _reported = [];

    public override void LeaveDocument(DocumentNode document)
    {
        foreach (DefinitionNode definition in Starts())
        {
            SelectionSetNode selectionSet = ExecutableDefinition.SelectionSet(definition)!;
            _work.Add([selectionSet], MergeQuestion.Shape);
            _work.Add([selectionSet], MergeQuestion.Identity);
        }

        while (_work.TryNext(out MergeSet? set))
        {
            foreach (List<FieldScope> group in set.ByResponseName())
            {
                if (set.Question == MergeQuestion.Shape)
                {
                    CheckShape(group);
                }
                else
                {
                    CheckIdentity(group);
                }
            }
        }

        if (_work.IsExhausted)
        {
            Context.ReportLimit(
                ValidationErrorCode.TooManyComparisons,
                Name,
                $"Comparing the fields of the document takes more than {Context.Limits.MaxAllowedFieldMergeComparisons} steps. Use fewer fields and fragments.");
        }
    }

    /// <summary>Where to begin so that everything is reached: the operations, and fragments that nothing before them reaches.</summary>
    private IEnumerable<DefinitionNode> Starts()
    {
        var covered = new HashSet<FragmentDefinitionNode>(Context.Operations.SelectMany(Context.Spreads.ReachableFrom));
        foreach (OperationDefinitionNode operation in Context.Operations)
        {
            yield return operation;
        }

        // Outermost first, so that a chain is begun once; then what shares its name with another fragment.
        foreach (FragmentDefinitionNode fragment in Enumerable.Reverse(Context.Spreads.InnermostFirst())
            .Concat(Context.Document.Definitions.OfType<FragmentDefinitionNode>()))
        {
            if (covered.Add(fragment))
            {
                covered.UnionWith(Context.Spreads.ReachableFrom(fragment));
                yield return fragment;
            }
        }
    }

    private void CheckShape(List<FieldScope> group)
    {
        FieldScope? representative = group.Find(static field => field.Definition is not null);
        foreach (FieldScope field in group)
        {
            if (representative is not null
                && field.Definition is { } definition
                && !FieldShape.IsSame(representative.Definition!.Type, definition.Type))
            {
                ReportConflict(representative, field, $"they return {representative.Definition.Type} and {definition.Type}");
            }
        }

        Descend(group, MergeQuestion.Shape);
    }

    private void CheckIdentity(List<FieldScope> group)
    {
        foreach (List<FieldScope> meeting in FieldMeetings.In(group, _work))
        {
            foreach (FieldScope field in meeting)
            {
                CompareIdentity(meeting[0], field);
            }

            Descend(meeting, MergeQuestion.Identity);
        }
    }

    private void CompareIdentity(FieldScope representative, FieldScope field)
    {
        if (representative.Node.Name != field.Node.Name)
        {
            ReportConflict(representative, field, $"\"{representative.Node.Name}\" and \"{field.Node.Name}\" are different fields");
        }
        else if (!ReferenceEquals(representative, field) && _work.ArgumentsOf(representative) != _work.ArgumentsOf(field))
        {
            ReportConflict(representative, field, "they have different arguments");
        }
    }

    private void Descend(List<FieldScope> group, MergeQuestion question)
    {
        List<SelectionSetNode> selectionSets = [];
        foreach (FieldScope field in group)
        {
            if (field.Node.SelectionSet is { } selectionSet)
            {
                selectionSets.Add(selectionSet);
            }
        }

        if (selectionSets.Count > 0)
        {
            _work.Add(selectionSets, question);
        }
    }

    private void ReportConflict(FieldScope a, FieldScope b, string reason)
    {
        if (_reported.Add((a.Id, b.Id)))
        {
            Report($"The fields \"{a.Node.ResponseName}\" conflict: {reason}. Give one of them another alias.", a.Node, b.Node);
        }
    }
}
