namespace Campaigns.Connectors.Definitions.Http;

/// <summary>HTTP methods that read.</summary>
public enum RequestMethod
{
    /// <summary>GET.</summary>
    Get,

    /// <summary>POST, where the platform wants its questions in the body.</summary>
    Post,
}
