using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>Makes the completers of a field from its GraphQL type and the C# type its resolver returns.</summary>
internal sealed class CompleterFactory(RuntimeTypes runtimeTypes)
{
    /// <summary>A completer for values whose C# type is known only at run time.</summary>
    public ValueCompleter<object?> Dynamic(GraphQLType type, bool isItem)
    {
        var nonNull = type.IsNonNull;
        return type.Nullable switch
        {
            ListType list => new DynamicListCompleter(Dynamic(list.ItemType, isItem: true), nonNull, isItem),
            ScalarTypeDefinition scalar => new LeafCompleter<object?>(new ScalarWriter<object?>(scalar), nonNull, isItem),
            EnumTypeDefinition enumType => new LeafCompleter<object?>(new DynamicEnumWriter(enumType), nonNull, isItem),
            ObjectTypeDefinition objectType => new ObjectCompleter<object?>(objectType, nonNull, isItem),
            var other => new AbstractCompleter<object?>((NamedTypeDefinition)other, runtimeTypes, nonNull, isItem),
        };
    }

    /// <summary>A completer for values of a C# type.</summary>
    /// <param name="type">The GraphQL type.</param>
    /// <param name="clrType">The C# type.</param>
    /// <param name="isItem">Whether the value is an item of a list.</param>
    /// <param name="nodeType">The type whose ids the values are; null when they are no ids, or plain ones.</param>
    /// <returns>A <see cref="ValueCompleter{T}"/> of that type.</returns>
    public object Typed(GraphQLType type, Type clrType, bool isItem, string? nodeType = null)
    {
        if (clrType == typeof(object) && nodeType is null)
        {
            return Dynamic(type, isItem);
        }

        if (Nullable.GetUnderlyingType(clrType) is { } underlying)
        {
            var inner = Typed(type, underlying, isItem, nodeType);
            return Make(typeof(NullableCompleter<>), [underlying], inner, type.IsNonNull, isItem);
        }

        switch (type.Nullable)
        {
            case ListType list when ListItems.ItemType(clrType) is { } itemType:
                return Make(typeof(ListCompleter<,>), [clrType, itemType], Typed(list.ItemType, itemType, isItem: true, nodeType), type.IsNonNull, isItem);
            case ScalarTypeDefinition scalar:
                return Make(typeof(LeafCompleter<>), [clrType], nodeType is null ? LeafWriters.Scalar(scalar, clrType) : LeafWriters.NodeId(nodeType, clrType), type.IsNonNull, isItem);
            case EnumTypeDefinition enumType:
                return Make(typeof(LeafCompleter<>), [clrType], LeafWriters.Enum(enumType, clrType), type.IsNonNull, isItem);
            case ObjectTypeDefinition objectType:
                return Make(typeof(ObjectCompleter<>), [clrType], objectType, type.IsNonNull, isItem);
            case InterfaceTypeDefinition or UnionTypeDefinition:
                return Make(typeof(AbstractCompleter<>), [clrType], type.NamedType, runtimeTypes, type.IsNonNull, isItem);
            default:
                throw new InvalidOperationException($"{clrType} cannot be the C# type of {type}.");
        }
    }

    private static object Make(Type generic, Type[] types, params object[] arguments) =>
        Activator.CreateInstance(generic.MakeGenericType(types), arguments)!;
}
