using System.Collections.Concurrent;

namespace Campaigns.Connectors.Authentication;

/// <summary>Access tokens that were fetched, until a minute before they expire. In memory only.</summary>
internal sealed class AccessTokens(TimeProvider time)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>The token; fetched when there is none, or when the one there is was refused.</summary>
    /// <param name="account">Key of the account.</param>
    /// <param name="refused">The token that the platform refused; null when none was.</param>
    /// <param name="fetch">Fetches a token and how long it lives.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<FetchedToken> GetAsync(string account, string? refused, Func<CancellationToken, Task<FetchedToken>> fetch, CancellationToken cancellationToken)
    {
        var entry = entries.GetOrAdd(account, _ => new Entry());
        await entry.Gate.WaitAsync(cancellationToken);
        try
        {
            if (entry.Token is not { } token || token.Value == refused || token.ExpiresAt - Margin <= time.GetUtcNow())
            {
                entry.Token = token = await fetch(cancellationToken);
            }

            return token;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public FetchedToken? Token { get; set; }
    }
}

/// <summary>An access token.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresAt">When it expires, UTC.</param>
/// <param name="KeyExpiresAt">When the key that it was fetched with expires, UTC; null when the platform does not say.</param>
internal sealed record FetchedToken(string Value, DateTimeOffset ExpiresAt, DateTimeOffset? KeyExpiresAt);
