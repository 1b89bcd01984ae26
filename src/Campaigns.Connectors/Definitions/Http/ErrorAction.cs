namespace Campaigns.Connectors.Definitions.Http;

/// <summary>What is done about a failure.</summary>
public enum ErrorAction
{
    /// <summary>A person must act: asking again is useless.</summary>
    Stop,

    /// <summary>It passes: ask again after a growing pause, at most six times in all.</summary>
    Retry,

    /// <summary>The platform asked for a pause. A short one is waited out, a long one is told to the caller.</summary>
    Wait,

    /// <summary>Ask for half as many records at a time.</summary>
    HalvePage,

    /// <summary>Ask for half as many days at a time.</summary>
    SplitWindow,

    /// <summary>Fetch a new access token and ask again, once.</summary>
    RefreshToken,
}
