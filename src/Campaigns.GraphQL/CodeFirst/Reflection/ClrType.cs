using System.Reflection;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>A C# type with the nullability its annotations state, generic arguments included.</summary>
/// <param name="Type">The type; for a nullable value type the type inside.</param>
/// <param name="IsNullable">Whether null is allowed. Code without annotations allows it.</param>
/// <param name="Arguments">The generic arguments, or the item of an array.</param>
internal sealed record ClrType(Type Type, bool IsNullable, IReadOnlyList<ClrType> Arguments)
{
    /// <summary>The type as C# writes it: a nullable value type is <see cref="Nullable{T}"/> again.</summary>
    public Type Declared => IsNullable && Type.IsValueType ? typeof(Nullable<>).MakeGenericType(Type) : Type;

    public static ClrType Of(PropertyInfo property) => From(new NullabilityInfoContext().Create(property), write: false);

    public static ClrType Of(ParameterInfo parameter) => From(new NullabilityInfoContext().Create(parameter), write: false);

    /// <summary>What a method returns.</summary>
    public static ClrType Of(MethodInfo method) => Of(method.ReturnParameter);

    public static ClrType Of(MemberInfo member) => member is PropertyInfo property ? Of(property) : Of((MethodInfo)member);

    private static ClrType From(NullabilityInfo info, bool write)
    {
        var underlying = Nullable.GetUnderlyingType(info.Type);
        if (underlying is not null)
        {
            return new ClrType(underlying, true, Inner(info, write));
        }

        var state = write ? info.WriteState : info.ReadState;
        return new ClrType(info.Type, !info.Type.IsValueType && state != NullabilityState.NotNull, Inner(info, write));
    }

    private static ClrType[] Inner(NullabilityInfo info, bool write) => info.ElementType is { } element
        ? [From(element, write)]
        : [.. info.GenericTypeArguments.Select(argument => From(argument, write))];
}
