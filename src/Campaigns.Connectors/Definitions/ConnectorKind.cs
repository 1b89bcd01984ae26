namespace Campaigns.Connectors.Definitions;

/// <summary>How the figures of a connector arrive.</summary>
public enum ConnectorKind
{
    /// <summary>As files that somebody hands in.</summary>
    File,

    /// <summary>From a platform that is asked over HTTP.</summary>
    Http,
}
