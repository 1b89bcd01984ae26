namespace Campaigns.GraphQL.Validation;

/// <summary>Limits that are checked with the rules. All follow fragments. A value of <see cref="int.MaxValue"/> switches a
/// limit off.</summary>
public sealed class ValidationLimits
{
    /// <summary>Nested fields on one path, introspection apart. Default 15.</summary>
    public int MaxAllowedFieldDepth { get; set; } = 15;

    /// <summary>Aliases in the document, those of fragments counted at each spread. Default 100.</summary>
    public int MaxAllowedAliases { get; set; } = 100;

    /// <summary>Aliases in the root selection set of one operation. Default 30: one request must not try thirty passwords.</summary>
    public int MaxAllowedRootAliases { get; set; } = 30;

    /// <summary>Nested lists of introspection (<c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>, <c>inputFields</c>) on one
    /// path. Default 3; the standard introspection query needs one.</summary>
    public int MaxAllowedIntrospectionLists { get; set; } = 3;

    /// <summary><c>ofType</c> on one path of introspection. Default 16; the standard introspection query needs nine.</summary>
    public int MaxAllowedIntrospectionOfType { get; set; } = 16;

    /// <summary>Spreads of named fragments, each counted as often as unfolding reaches it, over all operations. Default 1,000.</summary>
    public int MaxAllowedFragmentVisits { get; set; } = 1_000;

    /// <summary>Steps of the rule that fields can be merged. Default 100,000.</summary>
    public int MaxAllowedFieldMergeComparisons { get; set; } = 100_000;

    /// <summary>How often one field of one type may stand on one path. Default 3.</summary>
    public int MaxAllowedFieldCycle { get; set; } = 3;

    /// <summary>Errors reported for one document. Default 100.</summary>
    public int MaxAllowedErrors { get; set; } = 100;
}
