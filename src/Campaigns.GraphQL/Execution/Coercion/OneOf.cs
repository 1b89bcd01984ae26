using System.Diagnostics.CodeAnalysis;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>The rule of <c>@oneOf</c> input objects (September 2025): exactly one field is given, and it is not null.</summary>
internal static class OneOf
{
    public static bool IsSatisfied(InputObjectTypeDefinition type, InputObjectValue value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (type.IsOneOf && (value.Count != 1 || value.Values.First() is null))
        {
            problem = $"{type.Name} needs exactly one field, which is not null.";
        }

        return problem is null;
    }
}

/// <summary>The words for a list that is too long.</summary>
internal static class ListLimit
{
    public static string Problem(int max) => $"A list has more than the {max} items allowed.";
}
