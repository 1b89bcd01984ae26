using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Checks <see cref="ValidationLimits.MaxAllowedFieldCycle"/>: a path must not pass the same field of the same type again
/// and again (campaign, its channels, their campaign, its channels …). Runs after the walk, which has found the types.</summary>
internal static class FieldCycleCheck
{
    public static void Check(ValidationContext context)
    {
        int limit = context.Limits.MaxAllowedFieldCycle;

        // A path passes every field node at most once, so few nodes cannot make a long circle. Introspection has its own limit.
        IEnumerable<FieldDefinition> candidates = context.Fields.Values
            .Where(field => field is { Definition: not null, Parent: not null } && !context.Schema.IsIntrospectionType(field.Parent))
            .GroupBy(static field => field.Definition!)
            .Where(group => group.Count() > limit)
            .Select(static group => group.Key);
        List<FragmentDefinitionNode>? fragments = null;
        foreach (FieldDefinition candidate in candidates)
        {
            fragments ??= context.Spreads.InnermostFirst();
            CheckCandidate(context, candidate, fragments);
        }
    }

    private static void CheckCandidate(ValidationContext context, FieldDefinition candidate, List<FragmentDefinitionNode> fragments)
    {
        var longest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FragmentDefinitionNode fragment in fragments)
        {
            longest[fragment.Name] = Longest(context, candidate, fragment.SelectionSet, longest);
        }

        foreach (OperationDefinitionNode operation in context.Operations)
        {
            if (Longest(context, candidate, operation.SelectionSet, longest) > context.Limits.MaxAllowedFieldCycle)
            {
                context.ReportLimit(
                    ValidationErrorCode.TooManyCycles,
                    "MaxFieldCycle",
                    $"The field \"{candidate.Name}\" stands on one path more than {context.Limits.MaxAllowedFieldCycle} times in {ExecutableDefinition.Name(operation)}.",
                    operation);
            }
        }
    }

    /// <summary>How often the longest path below a selection set passes the field.</summary>
    private static int Longest(
        ValidationContext context, FieldDefinition candidate, SelectionSetNode selectionSet, Dictionary<string, int> fragments)
    {
        int longest = 0;
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            int here = selection switch
            {
                FieldNode field => (ReferenceEquals(context.Fields[field].Definition, candidate) ? 1 : 0)
                    + (field.SelectionSet is null ? 0 : Longest(context, candidate, field.SelectionSet, fragments)),
                InlineFragmentNode fragment => Longest(context, candidate, fragment.SelectionSet, fragments),
                FragmentSpreadNode spread => fragments.GetValueOrDefault(spread.Name),
                _ => 0,
            };
            longest = Math.Max(longest, here);
        }

        return longest;
    }
}
