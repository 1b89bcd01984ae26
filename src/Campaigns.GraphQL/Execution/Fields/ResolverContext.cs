using System.Security.Claims;
using Campaigns.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Execution;

/// <summary>Made for resolvers that ask for it.</summary>
internal sealed class ResolverContext(OperationRun run, FieldPlan plan, object? source, object?[] arguments, object[] path) : IResolverContext
{
    public FieldDefinition Field => plan.Field;

    public string ResponseName => plan.ResponseName;

    public IReadOnlyList<object> Path => path;

    public IServiceProvider Services => run.Services;

    public ClaimsPrincipal? User => run.User;

    public IDictionary<string, object?> ContextData => run.ContextData;

    public CancellationToken RequestAborted => run.Token;

    public T Parent<T>() => (T)source!;

    public T ArgumentValue<T>(string name) =>
        new ArgumentsByName(plan.Field, arguments).TryGetValue(name, out var value)
            ? value is null ? default! : (T)value
            : throw new ArgumentException($"{plan.Parent.Name}.{plan.Field.Name} has no argument {name}.", nameof(name));

    public T Service<T>()
        where T : notnull => run.Services.GetRequiredService<T>();

    public void ReportError(IError error)
    {
        var located = Error.From(error);
        run.Add(located with { Path = located.Path ?? path, Locations = located.Locations ?? plan.Locations });
    }
}
