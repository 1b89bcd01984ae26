using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.SchemaFirst;

/// <summary>A schema given as SDL, with resolvers by name.</summary>
internal sealed class SdlDeclarations(string sdl)
{
    private static readonly ScalarTypeDefinition[] Known =
        [new DateScalar(), new DateTimeScalar(), new LongScalar(), new DecimalScalar(), new UuidScalar(), new UrlScalar()];

    public Dictionary<(string Type, string Field), Func<IResolverContext, ValueTask<object?>>> AsyncResolvers { get; } = [];

    public Dictionary<(string Type, string Field), Func<IResolverContext, object?>> Resolvers { get; } = [];

    /// <summary>Resolves every field that has no resolver of its own.</summary>
    public Func<IResolverContext, object?>? Fallback { get; set; }

    /// <summary>The object type's name of a value of an interface or union.</summary>
    public Func<NamedTypeDefinition, object, string?>? TypeNames { get; set; }

    public (Schema Schema, RuntimeTypes RuntimeTypes) Build()
    {
        var schema = SchemaSdl.Build(sdl, node => Known.FirstOrDefault(scalar => scalar.Name == node.Name));
        var runtimeTypes = new RuntimeTypes
        {
            Custom = (type, value) => TypeNames?.Invoke(type, value) is { } name ? schema.FindType(name) as ObjectTypeDefinition : null,
        };
        var completers = new CompleterFactory(runtimeTypes);
        foreach (var type in schema.Types.OfType<ObjectTypeDefinition>().Where(type => !schema.IsIntrospectionType(type)))
        {
            foreach (var field in type.Fields)
            {
                field.Behavior = Bind(type, field, completers.Dynamic(field.Type, isItem: false));
            }
        }

        return (schema, runtimeTypes);
    }

    private FieldBinding Bind(ObjectTypeDefinition type, FieldDefinition field, ValueCompleter<object?> completer)
    {
        if (AsyncResolvers.TryGetValue((type.Name, field.Name), out var later))
        {
            return new AsyncFieldBinding<object?>((source, arguments, call, plan, _) => later(new ResolverContext(call.Run, plan, source, arguments, call.PathOf(plan))), completer, null);
        }

        var now = Resolvers.GetValueOrDefault((type.Name, field.Name)) ?? Fallback
            ?? throw new SchemaException([$"{type.Name}.{field.Name} has no resolver; add one with AddResolver."]);
        return new SyncFieldBinding<object?>((source, arguments, call, plan, _) => now(new ResolverContext(call.Run, plan, source, arguments, call.PathOf(plan))), completer, null);
    }
}
