namespace Campaigns.GraphQL.Validation;

/// <summary>The rules of the specification, in its order (September 2025). This list is the check list of what is done.</summary>
internal static class SpecifiedRules
{
    public static ValidationRule[] Create(ValidationContext context) =>
    [
        // Section "Documents"
        new ExecutableDefinitions(context),

        // Section "Operations"
        new KnownOperationTypes(context),
        new UniqueOperationNames(context),
        new LoneAnonymousOperation(context),
        new SingleFieldSubscriptions(context),

        // Section "Fields"
        new FieldsOnCorrectType(context),
        new OverlappingFieldsCanBeMerged(context),
        new ScalarLeafs(context),

        // Section "Arguments"
        new KnownArgumentNames(context),
        new UniqueArgumentNames(context),
        new ProvidedRequiredArguments(context),

        // Section "Fragments"
        new UniqueFragmentNames(context),
        new KnownTypeNames(context),
        new FragmentsOnCompositeTypes(context),
        new NoUnusedFragments(context),
        new KnownFragmentNames(context),
        new NoFragmentCycles(context),
        new PossibleFragmentSpreads(context),

        // Section "Values"
        new ValuesOfCorrectType(context),
        new UniqueInputFieldNames(context),

        // Section "Directives"
        new KnownDirectives(context),
        new UniqueDirectivesPerLocation(context),

        // Section "Variables"
        new UniqueVariableNames(context),
        new VariablesAreInputTypes(context),
        new NoUndefinedVariables(context),
        new NoUnusedVariables(context),
        new VariablesInAllowedPosition(context),
    ];
}
