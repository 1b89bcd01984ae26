using System.Text.Json;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Tests.Infrastructure;

/// <summary>A server without HTTP: what it was built from, and its answers as text.</summary>
internal sealed class GraphQLServer : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public GraphQLServer(Action<GraphQLServerBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddGraphQLServer());
        _services = services.BuildServiceProvider(validateScopes: true);
        Executor = _services.GetRequiredService<IRequestExecutor>();
    }

    public IRequestExecutor Executor { get; }

    public async Task<string> AskAsync(string document, object? variables = null, string? operationName = null)
    {
        var request = new GraphQLRequest(document)
        {
            OperationName = operationName,
            Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables),
        };
        using var result = await Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        return result.ToJson();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
