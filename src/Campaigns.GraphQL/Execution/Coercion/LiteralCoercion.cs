using System.Diagnostics.CodeAnalysis;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>Coerces literals of a document to an input type (specification, "Input Coercion" of each type).</summary>
/// <param name="variables">The request's variables; null for constants.</param>
/// <param name="maxListItems">The longest list allowed.</param>
internal readonly struct LiteralCoercion(VariableValues? variables, int maxListItems)
{
    /// <summary>Coerces one literal or variable that has a value.</summary>
    /// <returns>False when the literal does not fit; then <paramref name="problem"/> says why.</returns>
    public bool TryCoerce(GraphQLType type, ValueNode literal, out object? value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        switch (literal)
        {
            case VariableNode variable:
                return TryCoerceVariable(type, variable, out value, out problem);
            case NullValueNode:
                value = null;
                problem = type.IsNonNull ? $"{type} cannot be null." : null;
                return problem is null;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceList(list, literal, out value, out problem);
            case InputObjectTypeDefinition input:
                return TryCoerceObject(input, literal, out value, out problem);
            case EnumTypeDefinition enumType:
                return TryCoerceEnum(enumType, literal, out value, out problem);
            default:
                return ((ScalarTypeDefinition)type.Nullable).TryCoerceLiteral(literal, variables?.ByName(), out value, out problem);
        }
    }

    private static bool TryCoerceEnum(EnumTypeDefinition type, ValueNode literal, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (literal is EnumValueNode name && type.Values.Find(name.Name) is { } known)
        {
            value = known.RuntimeValue;
            problem = null;
            return true;
        }

        value = null;
        problem = $"The value is none of {type.Name}'s.";
        return false;
    }

    private bool TryCoerceVariable(GraphQLType type, VariableNode variable, out object? value, [NotNullWhen(false)] out string? problem)
    {
        // A variable was coerced to its own type, and validation has made sure that this type fits here.
        if (variables is null || !variables.TryGet(variable.Name, out value))
        {
            value = null;
        }

        problem = value is null && type.IsNonNull ? $"Variable ${variable.Name} is null, and {type} cannot be null." : null;
        return problem is null;
    }

    private bool TryCoerceList(ListType type, ValueNode literal, out object? value, [NotNullWhen(false)] out string? problem)
    {
        value = null;
        problem = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(type.ItemType, literal, out var single, out problem))
            {
                return false;
            }

            value = new[] { single };
            return true;
        }

        if (list.Items.Length > maxListItems)
        {
            problem = ListLimit.Problem(maxListItems);
            return false;
        }

        var items = new object?[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryCoerce(type.ItemType, list.Items[i], out items[i], out problem))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private bool TryCoerceObject(InputObjectTypeDefinition type, ValueNode literal, out object? value, [NotNullWhen(false)] out string? problem)
    {
        value = null;
        if (literal is not ObjectValueNode given)
        {
            problem = $"{type.Name} needs an input object.";
            return false;
        }

        var result = new InputObjectValue(type);
        foreach (var field in given.Fields)
        {
            if (type.Fields.Find(field.Name) is null)
            {
                problem = $"{type.Name} has no field {field.Name}.";
                return false;
            }
        }

        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            var node = Find(given, field.Name);
            var absent = node is null || (node is VariableNode variable && variables?.TryGet(variable.Name, out _) != true);
            if (absent ? !InputDefaults.TrySet(result, i, field, out problem) : !TrySet(result, i, field, node!, out problem))
            {
                return false;
            }
        }

        value = result;
        return OneOf.IsSatisfied(type, result, out problem);
    }

    private bool TrySet(InputObjectValue target, int index, InputValueDefinition field, ValueNode node, [NotNullWhen(false)] out string? problem)
    {
        if (!TryCoerce(field.Type, node, out var value, out problem))
        {
            problem = $"{field.Name}: {problem}";
            return false;
        }

        target.Set(index, value);
        return true;
    }

    private static ValueNode? Find(ObjectValueNode given, string name)
    {
        foreach (var field in given.Fields)
        {
            if (field.Name == name)
            {
                return field.Value;
            }
        }

        return null;
    }
}
