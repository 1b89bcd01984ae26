using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Tests.Validation;

/// <summary>The differences from graphql-js 16 that we want, each with its reason.</summary>
internal static class ExplainedDifference
{
    private const string SingleField = "SingleFieldSubscriptions";

    /// <returns>The reason, or null when nothing explains the difference.</returns>
    public static string? Of(Verdict theirs, string ours, DocumentNode? document)
    {
        if (document is null)
        {
            return null;
        }

        string[] ourRules = ours.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (theirs.T)
        {
            return Roots(document).Any(IsConditional)
                ? "graphql-js 16 throws where a directive with a variable stands at the root of a subscription; we refuse (Single Root Field, 2025)"
                : null;
        }

        string[] extra = [.. ourRules.Except(theirs.R)];
        if (theirs.R.Except(ourRules).Any())
        {
            return null;
        }

        if (extra is ["ValuesOfCorrectType"] && document.ToString().Contains("1e400", StringComparison.Ordinal))
        {
            return "a Float literal beyond double precision is not finite (section Float); graphql-js reads it as Infinity";
        }

        if (extra is ["VariablesInAllowedPosition"] && document.ToString().Contains("pick", StringComparison.Ordinal))
        {
            return "a nullable variable as the one field of a @oneOf object, which graphql-js misses where the object's own position is non-null";
        }

        if (extra is not [SingleField])
        {
            return null;
        }

        if (Roots(document).Any(IsConditional))
        {
            return "@skip and @include at the root of a subscription are refused by the edition of 2025 (Single Root Field), not by graphql-js 16";
        }

        return HasEmptyRoot(document)
            ? "a subscription whose fragments select no root field at all has not exactly one (Single Root Field); graphql-js 16 counts only more than one"
            : null;
    }

    private static bool IsConditional(SelectionNode selection) =>
        selection.Directives.Any(static directive => directive.Name is "skip" or "include");

    private static bool HasEmptyRoot(DocumentNode document) => document.Definitions
        .OfType<OperationDefinitionNode>()
        .Where(static operation => operation.Operation == OperationKind.Subscription)
        .Any(operation => !Roots(document, operation).OfType<FieldNode>().Any());

    private static IEnumerable<SelectionNode> Roots(DocumentNode document) => document.Definitions
        .OfType<OperationDefinitionNode>()
        .Where(static operation => operation.Operation == OperationKind.Subscription)
        .SelectMany(operation => Roots(document, operation));

    private static List<SelectionNode> Roots(DocumentNode document, OperationDefinitionNode operation)
    {
        var found = new List<SelectionNode>();
        var seen = new HashSet<SelectionSetNode>();
        var open = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (open.TryPop(out SelectionSetNode? selectionSet))
        {
            if (!seen.Add(selectionSet))
            {
                continue;
            }

            found.AddRange(selectionSet.Selections);
            foreach (SelectionNode selection in selectionSet.Selections)
            {
                if (selection is InlineFragmentNode inline)
                {
                    open.Push(inline.SelectionSet);
                }
                else if (selection is FragmentSpreadNode spread
                    && document.Definitions.OfType<FragmentDefinitionNode>().LastOrDefault(fragment => fragment.Name == spread.Name) is { } target)
                {
                    open.Push(target.SelectionSet);
                }
            }
        }

        return found;
    }
}
