using System.Reflection;
using System.Runtime.CompilerServices;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Which members of a C# type become fields.</summary>
internal static class Members
{
    private const BindingFlags PublicInstance = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Public properties and methods in declaration order, base classes first.</summary>
    /// <param name="type">The class, record or interface.</param>
    /// <param name="withStatic">Whether static methods are resolvers too, as in root types and extensions. On data types they are factories.</param>
    public static IReadOnlyList<MemberInfo> Fields(Type type, bool withStatic)
    {
        var members = new List<MemberInfo>();
        foreach (var level in Levels(type))
        {
            var flags = (withStatic ? PublicInstance | BindingFlags.Static : PublicInstance) | BindingFlags.DeclaredOnly;
            members.AddRange(level.GetMembers(flags).Where(IsField).OrderBy(member => member.MetadataToken));
        }

        // An override or a hiding member stands in for the one it replaces, at that one's place.
        return [.. members.GroupBy(Naming.Field).Select(group => group.Last())];
    }

    /// <summary>Readable properties of an input type that can be set by constructor or setter.</summary>
    public static IReadOnlyList<PropertyInfo> Inputs(Type type)
    {
        var parameters = (Constructor(type)?.GetParameters() ?? []).Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Levels(type).SelectMany(level => level.GetProperties(PublicInstance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetMethod is not null && property.GetIndexParameters().Length == 0 && !IsIgnored(property))
            .Where(property => property.SetMethod is { IsPublic: true } || parameters.Contains(property.Name))
            .OrderBy(property => property.MetadataToken)];
    }

    /// <summary>The public constructor with the most parameters.</summary>
    public static ConstructorInfo? Constructor(Type type) =>
        type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).FirstOrDefault();

    private static List<Type> Levels(Type type)
    {
        if (type.IsInterface)
        {
            return [.. type.GetInterfaces(), type];
        }

        var levels = new List<Type>();
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            levels.Insert(0, level);
        }

        return levels;
    }

    private static bool IsField(MemberInfo member) => !IsIgnored(member) && member switch
    {
        PropertyInfo property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.GetMethod.IsStatic,
        MethodInfo method => IsFieldMethod(method),
        _ => false,
    };

    private static bool IsFieldMethod(MethodInfo method) =>
        !method.IsSpecialName
        && !method.IsGenericMethodDefinition
        && method.ReturnType != typeof(void)
        && method.GetBaseDefinition().DeclaringType != typeof(object)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && method.Name is not ("Deconstruct" or "<Clone>$" or "Equals" or "CompareTo" or "Dispose" or "DisposeAsync");

    private static bool IsIgnored(MemberInfo member) => member.IsDefined(typeof(GraphQLIgnoreAttribute));
}
