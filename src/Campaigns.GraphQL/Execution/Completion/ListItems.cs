namespace Campaigns.GraphQL.Execution;

/// <summary>Which C# types are lists.</summary>
internal static class ListItems
{
    /// <summary>The type of the items; null when the type is not a list. A string is text, and a dictionary has no GraphQL type.</summary>
    public static Type? ItemType(Type type)
    {
        if (type == typeof(string) || type == typeof(byte[]))
        {
            return null;
        }

        if (type.IsArray)
        {
            return type.GetElementType();
        }

        var sequence = IsSequence(type) ? type : type.GetInterfaces().FirstOrDefault(IsSequence);
        return sequence?.GetGenericArguments()[0];
    }

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);
}
