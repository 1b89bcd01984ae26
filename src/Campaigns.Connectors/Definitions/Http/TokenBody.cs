namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How the request for an access token is written.</summary>
public enum TokenBody
{
    /// <summary>As a form.</summary>
    Form,

    /// <summary>As JSON.</summary>
    Json,
}
