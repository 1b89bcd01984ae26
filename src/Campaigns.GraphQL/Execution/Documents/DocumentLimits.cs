using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Validation;

namespace Campaigns.GraphQL.Execution;

/// <summary>What a document may hold.</summary>
internal sealed class DocumentLimits
{
    public ParserOptions Parser { get; private set; } = new();

    public ValidationLimits Validation { get; private set; } = new();

    /// <summary>Takes off all limits but the depth that protects the stack.</summary>
    public void RemoveLimits()
    {
        Parser = ParserOptions.ForTrustedDocuments();
        Parser.MaxAllowedDepth = ParserOptions.DepthCeiling;
        Validation = new ValidationLimits
        {
            MaxAllowedFieldDepth = int.MaxValue,
            MaxAllowedAliases = int.MaxValue,
            MaxAllowedRootAliases = int.MaxValue,
            MaxAllowedIntrospectionLists = int.MaxValue,
            MaxAllowedIntrospectionOfType = int.MaxValue,
            MaxAllowedFragmentVisits = int.MaxValue,
            MaxAllowedFieldMergeComparisons = int.MaxValue,
            MaxAllowedFieldCycle = int.MaxValue,
        };
    }
}
