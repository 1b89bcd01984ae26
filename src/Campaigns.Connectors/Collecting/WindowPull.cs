using Campaigns.Connectors.Pulling;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>Reads one window: every page, or nothing. What was read before a failure is kept as raw answers and shown nowhere.</summary>
/// <param name="reader">Asks the platform.</param>
/// <param name="stores">The stores.</param>
/// <param name="time">Clock for an answer without a page.</param>
public sealed class WindowPull(ISourceReader reader, PullStores stores, TimeProvider time)
{
    // One listing is the basis of many windows of a run.
    private readonly Dictionary<BasisAnswer, KeptBasis> kept = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads the window and commits it.</summary>
    /// <param name="scope">What the run has in common.</param>
    /// <param name="request">The window.</param>
    /// <param name="run">The run as it stands.</param>
    /// <param name="cancellationToken">Ends the reading; a commit that has begun is finished.</param>
    /// <returns>The run with this window's counts.</returns>
    /// <exception cref="SourceFailureException">The window could not be read whole; nothing of it counts.</exception>
    /// <exception cref="MetricStoreException">A store failed; nothing of the window counts, and asking again is harmless.</exception>
    public async Task<SourceRun> RunAsync(PullScope scope, WindowRequest request, SourceRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(request);
        WindowCommit commit;
        try
        {
            var answer = await ReadAsync(scope, request, run.Id, cancellationToken);
            commit = await new WindowSettlement(scope, request, answer, stores, time).SettleAsync(run, cancellationToken);
        }
        catch (SourceFailureException nothing) when (nothing.Failure.Kind == FailureKind.NoFigures)
        {
            commit = WindowSettlement.Nothing(scope, request, run, time.GetUtcNow());
        }

        return await stores.Committer.CommitAsync(commit, cancellationToken);
    }

    private async Task<PulledAnswer> ReadAsync(PullScope scope, WindowRequest request, string runId, CancellationToken cancellationToken)
    {
        var answer = new PulledAnswer(scope, request, runId);
        var question = new PullRequest(scope.Source.Account, request.Stream, request.Window);
        await foreach (var page in reader.ReadAsync(question, cancellationToken))
        {
            var rawId = await stores.RawAnswers.SaveAsync(page.Answer, cancellationToken);
            answer.Add(page, rawId, await KeepAsync(page.Basis, cancellationToken));
        }

        return answer;
    }

    private async Task<IReadOnlyList<KeptBasis>> KeepAsync(IReadOnlyList<BasisAnswer> basis, CancellationToken cancellationToken)
    {
        foreach (var one in basis.Where(one => !kept.ContainsKey(one)).ToList())
        {
            kept[one] = new KeptBasis(one.Role, await stores.RawAnswers.SaveAsync(one.Answer, cancellationToken));
        }

        return [.. basis.Select(one => kept[one])];
    }
}
