using System.Runtime.CompilerServices;
using Campaigns.Connectors.Pulling;

namespace Campaigns.Server.Tests.Jobs;

/// <summary>Counts how many reads of a platform go on at once.</summary>
/// <param name="inner">Reads.</param>
internal sealed class CountingReader(ISourceReader inner) : ISourceReader
{
    // Real time, in which a second read would begin.
    private static readonly TimeSpan Lasting = TimeSpan.FromMilliseconds(3);

    private int now;

    public int MostAtOnce { get; private set; }

    public Task<ConnectionCheck> CheckAsync(SourceAccount account, CancellationToken cancellationToken) => inner.CheckAsync(account, cancellationToken);

    public IReadOnlyList<PulledPage> Reread(KeptAnswers kept) => inner.Reread(kept);

    public async IAsyncEnumerable<PulledPage> ReadAsync(PullRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref now));
        try
        {
            await Task.Delay(Lasting, cancellationToken);
            await foreach (var page in inner.ReadAsync(request, cancellationToken))
            {
                yield return page;
            }
        }
        finally
        {
            Interlocked.Decrement(ref now);
        }
    }
}
