using System.Text;
using Campaigns.Dashboard.Api;

namespace Campaigns.Dashboard.Tests.Infrastructure;

/// <summary>An API that gives one prepared answer to each operation and keeps what it was asked.</summary>
internal sealed class AnsweringApi : IGraphQLTransport
{
    private readonly Dictionary<string, Queue<string>> answers = [];

    public List<GraphQLRequest> Requests { get; } = [];

    public AnsweringApi Answer(string operation, string json)
    {
        if (!answers.TryGetValue(operation, out var queue))
        {
            answers[operation] = queue = new();
        }

        queue.Enqueue(json);
        return this;
    }

    public Task<ReadOnlyMemory<byte>> SendAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return answers.TryGetValue(request.OperationName, out var queue) && queue.TryDequeue(out var answer)
            ? Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(answer))
            : throw new InvalidOperationException($"The test has no answer for '{request.OperationName}'.");
    }
}
