using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>Coerces values of the variables JSON to an input type (specification, "Input Coercion" of each type).</summary>
/// <param name="maxListItems">The longest list allowed.</param>
internal readonly struct JsonCoercion(int maxListItems)
{
    /// <summary>Coerces one JSON value; its nesting is bounded by the JSON reader.</summary>
    /// <returns>False when the value does not fit; then <paramref name="problem"/> says why.</returns>
    public bool TryCoerce(GraphQLType type, JsonElement json, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            value = null;
            problem = type.IsNonNull ? $"{type} cannot be null." : null;
            return problem is null;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceList(list, json, out value, out problem);
            case InputObjectTypeDefinition input:
                return TryCoerceObject(input, json, out value, out problem);
            case EnumTypeDefinition enumType:
                return TryCoerceEnum(enumType, json, out value, out problem);
            default:
                return ((ScalarTypeDefinition)type.Nullable).TryCoerceVariable(json, out value, out problem);
        }
    }

    private static bool TryCoerceEnum(EnumTypeDefinition type, JsonElement json, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (JsonText.TryGet(json, out var name) && type.Values.Find(name) is { } known)
        {
            value = known.RuntimeValue;
            problem = null;
            return true;
        }

        value = null;
        problem = $"The value is none of {type.Name}'s.";
        return false;
    }

    private bool TryCoerceList(ListType type, JsonElement json, out object? value, [NotNullWhen(false)] out string? problem)
    {
        value = null;
        problem = null;
        if (json.ValueKind != JsonValueKind.Array)
        {
            if (!TryCoerce(type.ItemType, json, out var single, out problem))
            {
                return false;
            }

            value = new[] { single };
            return true;
        }

        var items = new object?[json.GetArrayLength()];
        if (items.Length > maxListItems)
        {
            problem = ListLimit.Problem(maxListItems);
            return false;
        }

        var i = 0;
        foreach (var element in json.EnumerateArray())
        {
            if (!TryCoerce(type.ItemType, element, out items[i], out problem))
            {
                problem = $"[{i}]: {problem}";
                return false;
            }

            i++;
        }

        value = items;
        return true;
    }

    private bool TryCoerceObject(InputObjectTypeDefinition type, JsonElement json, out object? value, [NotNullWhen(false)] out string? problem)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.Object)
        {
            problem = $"{type.Name} needs an object.";
            return false;
        }

        var result = new InputObjectValue(type);
        if (!TrySetGiven(type, json, result, out problem))
        {
            return false;
        }

        for (var i = 0; i < type.Fields.Count; i++)
        {
            if (!result.TryGet(i, out _) && !InputDefaults.TrySet(result, i, type.Fields[i], out problem))
            {
                return false;
            }
        }

        value = result;
        return OneOf.IsSatisfied(type, result, out problem);
    }

    private bool TrySetGiven(InputObjectTypeDefinition type, JsonElement json, InputObjectValue result, [NotNullWhen(false)] out string? problem)
    {
        foreach (var property in json.EnumerateObject())
        {
            var index = IndexOf(type, property);
            if (index < 0)
            {
                problem = $"{type.Name} has no field of that name: {JsonNames.Quote(property)}.";
                return false;
            }

            // The last of doubled keys counts, as everywhere in System.Text.Json.
            if (!TryCoerce(type.Fields[index].Type, property.Value, out var value, out problem))
            {
                problem = $"{type.Fields[index].Name}: {problem}";
                return false;
            }

            result.Set(index, value);
        }

        problem = null;
        return true;
    }

    private static int IndexOf(InputObjectTypeDefinition type, JsonProperty property)
    {
        for (var i = 0; i < type.Fields.Count; i++)
        {
            if (JsonNames.AreEqual(property, type.Fields[i].Name))
            {
                return i;
            }
        }

        return -1;
    }
}
