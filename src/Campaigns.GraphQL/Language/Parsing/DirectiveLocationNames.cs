using System.Collections.Frozen;

namespace Campaigns.GraphQL.Language;

/// <summary>The names of directive locations (production DirectiveLocation).</summary>
internal static class DirectiveLocationNames
{
    public static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        [
            "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
            "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
        ],
        StringComparer.Ordinal);
}
