using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>What the registrations of a server declare, before any type is looked at.</summary>
internal sealed class SchemaDeclarations
{
    public string? Description { get; set; }

    public Type? Query { get; set; }

    public Type? Mutation { get; set; }

    public Type? Subscription { get; set; }

    /// <summary>Object types that no field names, such as the classes behind an interface.</summary>
    public List<Type> Objects { get; } = [];

    public List<Type> Interfaces { get; } = [];

    public List<Type> Unions { get; } = [];

    public List<Type> Enums { get; } = [];

    public List<Type> Inputs { get; } = [];

    /// <summary>Classes with <see cref="ExtendObjectTypeAttribute"/>.</summary>
    public List<Type> Extensions { get; } = [];

    /// <summary>C# types and the scalars they are.</summary>
    public Dictionary<Type, ScalarTypeDefinition> Scalars { get; } = new()
    {
        [typeof(int)] = BuiltInScalars.Int,
        [typeof(short)] = BuiltInScalars.Int,
        [typeof(byte)] = BuiltInScalars.Int,
        [typeof(double)] = BuiltInScalars.Float,
        [typeof(float)] = BuiltInScalars.Float,
        [typeof(string)] = BuiltInScalars.String,
        [typeof(bool)] = BuiltInScalars.Boolean,
        [typeof(long)] = new LongScalar(),
        [typeof(decimal)] = new DecimalScalar(),
        [typeof(DateOnly)] = new DateScalar(),
        [typeof(DateTimeOffset)] = new DateTimeScalar(),
        [typeof(Guid)] = new UuidScalar(),
        [typeof(Uri)] = new UrlScalar(),
    };
}
