using Campaigns.GraphQL.Validation;

namespace Campaigns.GraphQL.Tests.Hostile;

/// <summary>Limits that let everything through, to see what the rules do by themselves.</summary>
internal static class HostileLimits
{
    public static ValidationLimits None() => new()
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
