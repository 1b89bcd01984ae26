using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Which members and parameters hold ids of a type.</summary>
internal static class NodeIdPlaces
{
    /// <summary>The type the ids of a place belong to; null when it holds none, or plain ones.</summary>
    /// <exception cref="InvalidOperationException">The attribute names no GraphQL type.</exception>
    public static string? TypeName(ICustomAttributeProvider place) =>
        place.GetCustomAttributes(typeof(IDAttribute), false) is not [IDAttribute { TypeName: { } name }] ? null
        : NodeIdSerializer.IsName(name) ? name
        : throw new InvalidOperationException($"[ID(\"{name}\")] needs the name of a GraphQL type.");
}

/// <summary>Arguments and input fields: the internal id out of what the client sent.</summary>
/// <param name="typeName">The type whose ids are accepted.</param>
/// <param name="inner">Makes the internal id of its text.</param>
internal sealed class NodeIdConverter(string typeName, ArgumentConverter inner) : ArgumentConverter
{
    public override bool TryConvert(bool present, object? coerced, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (coerced is not string text)
        {
            return inner.TryConvert(present, coerced, out value, out problem);
        }

        value = NodeIdSerializer.TryParse(text, inner, out var id) && id.TypeName == typeName
            ? id.InternalId
            : throw new GraphQLException($"This is no id of a {typeName}; send an id as it was received.", ErrorCodes.InvalidId);
        problem = null;
        return true;
    }
}

/// <summary>Results: the id out of the internal one.</summary>
/// <typeparam name="T">The C# type of the internal id.</typeparam>
/// <param name="typeName">The type the ids belong to.</param>
internal sealed class NodeIdWriter<T>(string typeName) : LeafWriter<T>
{
    public override bool TryWrite(ResultWriter writer, T value, [NotNullWhen(false)] out string? problem)
    {
        if (NodeIdSerializer.TryFormat(typeName, value!, out var id))
        {
            writer.WriteString(id);
            problem = null;
            return true;
        }

        problem = ScalarProblem.Result(BuiltInScalars.Id, value!, "a string, a whole number or a Guid");
        return false;
    }
}
