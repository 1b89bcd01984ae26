using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Whether two types give answers of one shape (section "Field Selection Merging", SameResponseShape without the
/// sub-selections).</summary>
internal static class FieldShape
{
    public static bool IsSame(GraphQLType a, GraphQLType b)
    {
        while (true)
        {
            switch (a, b)
            {
                case (NonNullType x, NonNullType y):
                    (a, b) = (x.Nullable, y.Nullable);
                    break;
                case (ListType x, ListType y):
                    (a, b) = (x.ItemType, y.ItemType);
                    break;
                case (NamedTypeDefinition x, NamedTypeDefinition y):
                    return ReferenceEquals(x, y) || (!x.IsLeaf && !y.IsLeaf);
                default:
                    return false;
            }
        }
    }
}
