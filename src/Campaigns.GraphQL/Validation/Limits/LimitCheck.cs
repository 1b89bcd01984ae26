using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>Checks the limits of <see cref="ValidationLimits"/>. Fragments are measured once each, innermost first, and their
/// measure is used at every spread: linear in the document, however far the fragments unfold.</summary>
internal static class LimitCheck
{
    public static void Check(ValidationContext context)
    {
        var measures = new Dictionary<string, SelectionMeasure>(StringComparer.Ordinal);
        foreach (FragmentDefinitionNode fragment in context.Spreads.InnermostFirst())
        {
            measures[fragment.Name] = SelectionMeasure.Of(fragment.SelectionSet, measures);
        }

        int aliases = 0;
        int visits = 0;
        foreach (OperationDefinitionNode operation in context.Operations)
        {
            SelectionMeasure measure = SelectionMeasure.Of(operation.SelectionSet, measures);
            CheckOperation(context, operation, measure);
            aliases = SelectionMeasure.Sum(aliases, measure.Aliases);
            visits = SelectionMeasure.Sum(visits, measure.FragmentVisits);
        }

        ValidationLimits limits = context.Limits;
        if (aliases > limits.MaxAllowedAliases)
        {
            Report(context, ValidationErrorCode.TooManyAliases, "MaxAliases", $"The document has more than {limits.MaxAllowedAliases} aliases, those of fragments counted at each spread.");
        }

        if (visits > limits.MaxAllowedFragmentVisits)
        {
            Report(context, ValidationErrorCode.TooManyFragments, "MaxFragmentVisits", $"The fragments of the document unfold to more than {limits.MaxAllowedFragmentVisits} spreads.");
        }
    }

    private static void CheckOperation(ValidationContext context, OperationDefinitionNode operation, SelectionMeasure measure)
    {
        ValidationLimits limits = context.Limits;
        string name = ExecutableDefinition.Name(operation);
        if (measure.Depth > limits.MaxAllowedFieldDepth)
        {
            Report(context, ValidationErrorCode.TooDeep, "MaxFieldDepth", $"Fields are nested deeper than {limits.MaxAllowedFieldDepth} levels in {name}.", operation);
        }

        if (measure.RootAliases > limits.MaxAllowedRootAliases)
        {
            Report(context, ValidationErrorCode.TooManyAliases, "MaxRootAliases", $"More than {limits.MaxAllowedRootAliases} aliases stand at the root of {name}.", operation);
        }

        if (measure.IntrospectionLists > limits.MaxAllowedIntrospectionLists || measure.IntrospectionOfType > limits.MaxAllowedIntrospectionOfType)
        {
            Report(context, ValidationErrorCode.IntrospectionTooDeep, "MaxIntrospectionDepth", $"Introspection is nested too deep in {name}: at most {limits.MaxAllowedIntrospectionLists} lists and {limits.MaxAllowedIntrospectionOfType} times ofType.", operation);
        }
    }

    private static void Report(ValidationContext context, string code, string rule, string message, params ReadOnlySpan<SyntaxNode> nodes) =>
        context.ReportLimit(code, rule, message, nodes);
}
