using System.Collections.Immutable;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Makes the converters from coerced values to C# parameters and properties.</summary>
internal static class ConverterFactory
{
    /// <summary>A converter for one place.</summary>
    /// <param name="type">The GraphQL type of the place.</param>
    /// <param name="clrType">The C# type as declared.</param>
    public static ArgumentConverter For(GraphQLType type, Type clrType)
    {
        if (clrType.IsGenericType && clrType.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            var inner = clrType.GetGenericArguments()[0];
            return (ArgumentConverter)Activator.CreateInstance(typeof(OptionalConverter<>).MakeGenericType(inner), For(type, inner))!;
        }

        var target = Nullable.GetUnderlyingType(clrType) ?? clrType;
        if (target == typeof(object))
        {
            return ArgumentConverter.AsCoerced;
        }

        return type.Nullable switch
        {
            ListType list when ListItems.ItemType(target) is { } item => ListConverter(list, target, item),
            InputObjectTypeDefinition => new InputObjectConverter(target),
            EnumTypeDefinition => new ValueConverter(target, clrType),
            ScalarTypeDefinition => new ValueConverter(target, clrType),
            _ => throw new InvalidOperationException($"{target} cannot receive a value of {type}."),
        };
    }

    private static ArgumentConverter ListConverter(ListType type, Type target, Type item)
    {
        var generic = target.IsGenericType ? target.GetGenericTypeDefinition() : null;
        var kind = generic switch
        {
            _ when target.IsArray => typeof(ArrayConverter<>),
            _ when generic == typeof(List<>) => typeof(ListConverter<>),
            _ when generic == typeof(HashSet<>) || generic == typeof(ISet<>) || generic == typeof(IReadOnlySet<>) => typeof(SetConverter<>),
            _ when generic == typeof(ImmutableArray<>) => typeof(ImmutableArrayConverter<>),
            _ when target.IsInterface => typeof(ArrayConverter<>),
            _ => throw new InvalidOperationException($"{target} cannot receive a list; use an array, List<T>, HashSet<T>, ImmutableArray<T> or an interface of these."),
        };
        return (ArgumentConverter)Activator.CreateInstance(kind.MakeGenericType(item), For(type.ItemType, item))!;
    }
}
