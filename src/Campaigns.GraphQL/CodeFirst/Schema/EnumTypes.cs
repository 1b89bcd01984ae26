using System.Reflection;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Enums out of C# enums.</summary>
internal static class EnumTypes
{
    public static EnumTypeDefinition Create(Type type)
    {
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => !field.IsDefined(typeof(GraphQLIgnoreAttribute)));
        return new EnumTypeDefinition(Naming.Type(type), fields.Select(field => new EnumValueDefinition(Naming.EnumValue(field), field.GetValue(null))
        {
            Description = Descriptions.Of(field),
            DeprecationReason = Descriptions.Deprecation(field),
        }))
        {
            Description = Descriptions.Of(type),
        };
    }
}
