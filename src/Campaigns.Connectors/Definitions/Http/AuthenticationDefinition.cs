namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How requests prove who asks. Secrets are named here, and their values stand in no log and no kept answer.</summary>
public sealed record AuthenticationDefinition
{
    /// <summary>The way.</summary>
    public AuthenticationType Type { get; init; }

    /// <summary>Secret that is sent, for <c>bearer</c>, <c>header</c>, <c>query</c> and <c>form</c>.</summary>
    public string? Token { get; init; }

    /// <summary>Name of the header, query entry or form field that carries the token.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Address that gives access tokens, for <c>refresh_token</c> and <c>client_credentials</c>; its host is declared in <c>hosts</c>. One that starts with a
    /// slash lies below the base address, which every source of a self-hosted program brings itself.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>Secret that holds the client id.</summary>
    public string? ClientId { get; init; }

    /// <summary>Secret that holds the client secret.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Secret that holds the refresh token.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>How the request for an access token is written. Default: form.</summary>
    public TokenBody Body { get; init; }

    /// <summary>Scope that is asked for; null for the key's own.</summary>
    public string? Scope { get; init; }

    /// <summary>Path in the answer with the access token to the seconds that the refresh token still lives; null when it does not say.</summary>
    public string? KeyExpiresIn { get; init; }

    /// <summary>Further headers that carry secrets: name of the header and name of the secret, as a developer token.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
