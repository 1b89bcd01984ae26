namespace Campaigns.Connectors.Pulling;

/// <summary>Asks a platform and reads its answers. Keeps no state between calls but connections, tokens and rate limits.</summary>
public interface ISourceReader
{
    /// <summary>Reads one window page by page.</summary>
    /// <param name="request">The window.</param>
    /// <param name="cancellationToken">Ends every wait within a second.</param>
    /// <returns>Pages in order; the window is complete only when the enumeration ends without an exception.</returns>
    /// <exception cref="SourceFailureException">The window could not be read whole. What was yielded before must not be shown.</exception>
    IAsyncEnumerable<PulledPage> ReadAsync(PullRequest request, CancellationToken cancellationToken);

    /// <summary>Reads kept answers again, as when they came: the platform is not asked.</summary>
    /// <param name="kept">The answers.</param>
    /// <returns>Their pages, in order.</returns>
    /// <exception cref="SourceFailureException">The answers do not fit the connector's definition of today.</exception>
    IReadOnlyList<PulledPage> Reread(KeptAnswers kept);

    /// <summary>Tests key, rights and account without reading figures.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Ends the test.</param>
    /// <exception cref="SourceFailureException">The test failed.</exception>
    Task<ConnectionCheck> CheckAsync(SourceAccount account, CancellationToken cancellationToken);
}
