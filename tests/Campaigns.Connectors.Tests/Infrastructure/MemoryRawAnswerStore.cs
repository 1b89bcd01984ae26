using System.Security.Cryptography;
using Campaigns.Metrics;

namespace Campaigns.Connectors.Tests.Infrastructure;

internal sealed class MemoryRawAnswerStore : IRawAnswerStore
{
    private readonly Dictionary<string, RawAnswer> answers = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, RawAnswer> Answers => answers;

    public Task<string> SaveAsync(RawAnswer answer, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(answer.Content.Span));
        answers.TryAdd(id, answer);
        return Task.FromResult(id);
    }

    public Task<RawAnswer?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(answers.GetValueOrDefault(id));
}
