using System.Reflection;
using System.Text;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>GraphQL names out of C# names: camelCase fields, SCREAMING_SNAKE values, types as they are.</summary>
internal static class Naming
{
    public static string Type(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>() is { } given)
        {
            return given.Name;
        }

        var name = type.Name;
        if (type.IsGenericType)
        {
            name = name[..name.IndexOf('`', StringComparison.Ordinal)] + "Of" + string.Join("And", type.GetGenericArguments().Select(Type));
        }

        return name;
    }

    /// <summary>Without the I that C# puts before interfaces.</summary>
    public static string Abstract(Type type, string? given)
    {
        var name = given ?? Type(type);
        return given is null && type.IsInterface && name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name[1..] : name;
    }

    public static string Input(Type type)
    {
        var name = Type(type);
        var isNamed = type.GetCustomAttribute<GraphQLNameAttribute>() is not null;
        return isNamed || name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";
    }

    public static string Field(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>() is { } given)
        {
            return given.Name;
        }

        var name = member.Name;
        if (member is MethodInfo)
        {
            name = name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]) ? name[3..] : name;
            name = name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name[..^5] : name;
        }

        return CamelCase(name);
    }

    public static string Argument(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? CamelCase(parameter.Name!);

    public static string EnumValue(FieldInfo field)
    {
        if (field.GetCustomAttribute<GraphQLNameAttribute>() is { } given)
        {
            return given.Name;
        }

        var name = field.Name;
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>Lower case up to the next word: <c>URLPrefix</c> is <c>urlPrefix</c>.</summary>
    public static string CamelCase(string name)
    {
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        if (upper == 0)
        {
            return name;
        }

        var lowered = upper == name.Length || upper == 1 ? upper : upper - 1;
        return string.Concat(name[..lowered].ToLowerInvariant(), name[lowered..]);
    }
}
