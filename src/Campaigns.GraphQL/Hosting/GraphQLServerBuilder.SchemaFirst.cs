using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.SchemaFirst;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Hosting;

/// <summary>Schema first: SDL and resolvers by name. Excludes the registration of C# types.</summary>
public sealed partial class GraphQLServerBuilder
{
    /// <summary>Takes the schema from SDL. Scalars named Date, DateTime, Long, Decimal, UUID and URL are read and written as the ones of this library, and described as in the SDL; others accept any value.</summary>
    /// <param name="sdl">Type system definitions.</param>
    public GraphQLServerBuilder AddDocumentFromString(string sdl)
    {
        _settings.Sdl = new SdlDeclarations(sdl);
        return this;
    }

    /// <summary>Resolves a field whose value is there at once.</summary>
    /// <param name="typeName">The object type.</param>
    /// <param name="fieldName">The field.</param>
    /// <param name="resolver">Gives the value.</param>
    /// <exception cref="InvalidOperationException"><see cref="AddDocumentFromString"/> was not called before.</exception>
    public GraphQLServerBuilder AddResolver(string typeName, string fieldName, Func<IResolverContext, object?> resolver) =>
        WithSdl(sdl => sdl.Resolvers[(typeName, fieldName)] = resolver);

    /// <summary>Resolves a field whose value comes later.</summary>
    /// <param name="typeName">The object type.</param>
    /// <param name="fieldName">The field.</param>
    /// <param name="resolver">Gives the value.</param>
    /// <exception cref="InvalidOperationException"><see cref="AddDocumentFromString"/> was not called before.</exception>
    public GraphQLServerBuilder AddAsyncResolver(string typeName, string fieldName, Func<IResolverContext, ValueTask<object?>> resolver) =>
        WithSdl(sdl => sdl.AsyncResolvers[(typeName, fieldName)] = resolver);

    /// <summary>Resolves every field without a resolver of its own.</summary>
    /// <param name="resolver">Gives the value.</param>
    /// <exception cref="InvalidOperationException"><see cref="AddDocumentFromString"/> was not called before.</exception>
    public GraphQLServerBuilder AddFallbackResolver(Func<IResolverContext, object?> resolver) => WithSdl(sdl => sdl.Fallback = resolver);

    /// <summary>Tells the object type of values of interfaces and unions.</summary>
    /// <param name="typeName">Gets the abstract type and the value; gives the object type's name, or null when there is none.</param>
    /// <exception cref="InvalidOperationException"><see cref="AddDocumentFromString"/> was not called before.</exception>
    public GraphQLServerBuilder AddTypeResolver(Func<NamedTypeDefinition, object, string?> typeName) => WithSdl(sdl => sdl.TypeNames = typeName);

    private GraphQLServerBuilder WithSdl(Action<SdlDeclarations> declare)
    {
        declare(_settings.Sdl ?? throw new InvalidOperationException("Call AddDocumentFromString first: resolvers by name belong to a schema in SDL."));
        return this;
    }
}
