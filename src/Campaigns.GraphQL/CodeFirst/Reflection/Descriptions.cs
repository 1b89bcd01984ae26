using System.Reflection;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Descriptions and deprecations of members: the attribute wins over the XML documentation.</summary>
internal static class Descriptions
{
    public static string? Of(Type type) => type.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? XmlDocumentation.Summary(type);

    public static string? Of(MemberInfo member) => member.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? XmlDocumentation.Summary(member);

    public static string? Of(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? XmlDocumentation.Parameter(parameter);

    public static string? Deprecation(ICustomAttributeProvider member) => member.GetCustomAttributes(true)
        .Select(attribute => attribute switch
        {
            GraphQLDeprecatedAttribute deprecated => deprecated.Reason,
            ObsoleteAttribute obsolete => obsolete.Message ?? "No longer supported",
            _ => null,
        })
        .FirstOrDefault(reason => reason is not null);
}
