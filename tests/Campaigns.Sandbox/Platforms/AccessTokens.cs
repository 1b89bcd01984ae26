namespace Campaigns.Sandbox.Platforms;

/// <summary>Access tokens that were given out against the refresh token.</summary>
internal sealed class AccessTokens(TimeProvider clock, string prefix, TimeSpan lifetime)
{
    private readonly Dictionary<string, DateTimeOffset> issued = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int count;

    /// <summary>True when the refresh token no longer works.</summary>
    public bool Revoked { get; set; }

    public int Seconds => (int)lifetime.TotalSeconds;

    public string Issue()
    {
        lock (gate)
        {
            var token = FormattableString.Invariant($"{prefix}-{++count}");
            issued[token] = clock.GetUtcNow() + lifetime;
            return token;
        }
    }

    public bool Accepts(string? token)
    {
        lock (gate)
        {
            return token is not null && issued.TryGetValue(token, out var expires) && clock.GetUtcNow() < expires;
        }
    }

    public void Expire()
    {
        lock (gate)
        {
            issued.Clear();
        }
    }
}
