namespace Campaigns.Connectors.Definitions.Http;

/// <summary>Ways to prove who asks.</summary>
public enum AuthenticationType
{
    /// <summary>Nothing is sent.</summary>
    None,

    /// <summary><c>Authorization: Bearer</c> with the token.</summary>
    Bearer,

    /// <summary>A header of its own.</summary>
    Header,

    /// <summary>A query entry. It is left out of logs and kept answers.</summary>
    Query,

    /// <summary>A field of the form body.</summary>
    Form,

    /// <summary>OAuth 2: an access token is fetched with a refresh token.</summary>
    RefreshToken,

    /// <summary>OAuth 2: an access token is fetched with id and secret of a client.</summary>
    ClientCredentials,
}
