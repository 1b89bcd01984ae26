namespace Campaigns.Connectors.Definitions.Http;

/// <summary>Which day <c>{to}</c> is.</summary>
public enum WindowEnd
{
    /// <summary>The last day of the window.</summary>
    Inclusive,

    /// <summary>The day after it.</summary>
    Exclusive,
}
