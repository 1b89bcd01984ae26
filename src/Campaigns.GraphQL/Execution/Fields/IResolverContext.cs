using System.Security.Claims;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>What a resolver can know of the field it resolves. A resolver gets it by a parameter of this type.</summary>
public interface IResolverContext
{
    /// <summary>The field in the schema.</summary>
    FieldDefinition Field { get; }

    /// <summary>The key of the field in the response: its alias, or its name.</summary>
    string ResponseName { get; }

    /// <summary>The path of the field in the response: names and 0-based list positions.</summary>
    IReadOnlyList<object> Path { get; }

    /// <summary>The scope of the request.</summary>
    IServiceProvider Services { get; }

    /// <summary>Who asks; null when nobody is known.</summary>
    ClaimsPrincipal? User { get; }

    /// <summary>Values that the resolvers of a request hand to each other.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>Cancelled when the client has gone or the time is up.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The object the field belongs to.</summary>
    /// <typeparam name="T">Its C# type.</typeparam>
    T Parent<T>();

    /// <summary>The value of an argument; the default of <typeparamref name="T"/> when it is absent or null.</summary>
    /// <typeparam name="T">The C# type of the coerced value.</typeparam>
    /// <param name="name">The argument's name in GraphQL.</param>
    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    T ArgumentValue<T>(string name);

    /// <summary>A service of the request's scope.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    T Service<T>()
        where T : notnull;

    /// <summary>Reports an error of this field beside the value it gives.</summary>
    /// <param name="error">Path and location are added where it has none.</param>
    void ReportError(IError error);
}
