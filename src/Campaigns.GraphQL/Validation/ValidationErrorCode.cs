namespace Campaigns.GraphQL.Validation;

/// <summary>Values of <c>extensions.code</c> for documents that parse and are refused.</summary>
public static class ValidationErrorCode
{
    /// <summary>A rule of the specification is broken.</summary>
    public const string Invalid = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>Fields are nested deeper than <see cref="ValidationLimits.MaxAllowedFieldDepth"/>.</summary>
    public const string TooDeep = "FIELDS_TOO_DEEP";

    /// <summary>More aliases than <see cref="ValidationLimits.MaxAllowedAliases"/> or <see cref="ValidationLimits.MaxAllowedRootAliases"/>.</summary>
    public const string TooManyAliases = "TOO_MANY_ALIASES";

    /// <summary>Introspection is nested deeper than <see cref="ValidationLimits.MaxAllowedIntrospectionLists"/> or
    /// <see cref="ValidationLimits.MaxAllowedIntrospectionOfType"/>.</summary>
    public const string IntrospectionTooDeep = "INTROSPECTION_TOO_DEEP";

    /// <summary>Fragments unfold to more than <see cref="ValidationLimits.MaxAllowedFragmentVisits"/>.</summary>
    public const string TooManyFragments = "TOO_MANY_FRAGMENTS";

    /// <summary>Comparing fields takes more than <see cref="ValidationLimits.MaxAllowedFieldMergeComparisons"/>.</summary>
    public const string TooManyComparisons = "FIELDS_TOO_COMPLEX_TO_MERGE";

    /// <summary>One field returns to itself more often than <see cref="ValidationLimits.MaxAllowedFieldCycle"/>.</summary>
    public const string TooManyCycles = "FIELD_CYCLE_TOO_LONG";

    /// <summary>More errors than <see cref="ValidationLimits.MaxAllowedErrors"/>; the rest is not told.</summary>
    public const string TooManyErrors = "TOO_MANY_ERRORS";
}
