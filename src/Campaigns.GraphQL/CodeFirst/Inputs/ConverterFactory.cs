using System.Collections.Immutable;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Makes the converters from coerced values to C# parameters and properties.</summary>
internal static class ConverterFactory
{
    /// <summary>A converter for an argument or input field.</summary>
    /// <param name="place">The argument or input field.</param>
    /// <param name="clrType">The C# type as declared.</param>
    /// <param name="nodeType">The type whose ids the place takes; null for none.</param>
    /// <exception cref="InvalidOperationException">The C# type cannot hold the values, or an id has a default.</exception>
    public static ArgumentConverter For(InputValueDefinition place, Type clrType, string? nodeType) =>
        nodeType is not null && place.DefaultValue is not (null or NullValueNode)
            ? throw new InvalidOperationException($"{place.Name} takes ids of {nodeType}, which are opaque, and cannot have a default.")
            : For(place.Type, clrType, nodeType);

    private static ArgumentConverter For(GraphQLType type, Type clrType, string? nodeType)
    {
        if (clrType.IsGenericType && clrType.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            var inner = clrType.GetGenericArguments()[0];
            return (ArgumentConverter)Activator.CreateInstance(typeof(OptionalConverter<>).MakeGenericType(inner), For(type, inner, nodeType))!;
        }

        var target = Nullable.GetUnderlyingType(clrType) ?? clrType;
        if (target == typeof(object) && nodeType is null)
        {
            return ArgumentConverter.AsCoerced;
        }

        return type.Nullable switch
        {
            ListType list when ListItems.ItemType(target) is { } item => ListConverter(list, target, item, nodeType),
            InputObjectTypeDefinition => new InputObjectConverter(target),
            EnumTypeDefinition => new ValueConverter(target, clrType),
            ScalarTypeDefinition when nodeType is not null => new NodeIdConverter(nodeType, new ValueConverter(target, clrType)),
            ScalarTypeDefinition => new ValueConverter(target, clrType),
            _ => throw new InvalidOperationException($"{target} cannot receive a value of {type}."),
        };
    }

    private static ArgumentConverter ListConverter(ListType type, Type target, Type item, string? nodeType)
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
        return (ArgumentConverter)Activator.CreateInstance(kind.MakeGenericType(item), For(type.ItemType, item, nodeType))!;
    }
}
