using System.Collections.Immutable;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>The scalars every schema knows (section "Built-in Scalars").</summary>
public static class BuiltInScalars
{
    /// <summary>Int: 32-bit signed integer.</summary>
    public static IntScalar Int { get; } = new();

    /// <summary>Float: finite double-precision number.</summary>
    public static FloatScalar Float { get; } = new();

    /// <summary>String: Unicode text.</summary>
    public static StringScalar String { get; } = new();

    /// <summary>Boolean: true or false.</summary>
    public static BooleanScalar Boolean { get; } = new();

    /// <summary>ID: opaque key, text on the wire.</summary>
    public static IdScalar Id { get; } = new();

    /// <summary>All five, in the order of the specification.</summary>
    public static ImmutableArray<ScalarTypeDefinition> All { get; } = [Int, Float, String, Boolean, Id];

    /// <summary>Whether a type is one of the five.</summary>
    /// <param name="type">Any type.</param>
    public static bool Contains(NamedTypeDefinition type) => type is ScalarTypeDefinition scalar && All.Contains(scalar);
}
