using System.Security.Claims;
using Campaigns.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>What compiled resolvers call.</summary>
internal static class ResolverCalls
{
    public static T Service<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    public static CancellationToken Token(ResultWriter call) => call.Run.Token;

    public static ClaimsPrincipal? User(ResultWriter call) => call.Run.User;

    public static IResolverContext Context(object? source, object?[] arguments, ResultWriter call, FieldPlan field) =>
        new ResolverContext(call.Run, field, source, arguments, call.PathOf(field));

    /// <summary>The object of a root type or extension: as registered, or made for the request.</summary>
    public static T Instance<T>(ResultWriter call)
        where T : class => call.Run.Instance<T>();

    /// <summary>A sequence that comes item by item, as a list.</summary>
    public static async ValueTask<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items, ResultWriter call)
    {
        var list = new List<T>();
        var token = call.Run.Token;
        await foreach (var item in items.WithCancellation(token).ConfigureAwait(false))
        {
            list.Add(item);
        }

        return list;
    }

    /// <summary>Calls a resolver with services of a scope of its own.</summary>
    public static Resolver<ValueTask<T>> InOwnScope<T>(Resolver<ValueTask<T>> resolver) => (source, arguments, call, field, services) =>
    {
        return RunAsync();

        async ValueTask<T> RunAsync()
        {
            var scope = services.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                return await resolver(source, arguments, call, field, scope.ServiceProvider).ConfigureAwait(false);
            }
        }
    };
}
