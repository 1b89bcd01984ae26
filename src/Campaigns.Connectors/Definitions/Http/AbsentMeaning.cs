namespace Campaigns.Connectors.Definitions.Http;

/// <summary>What a field that is not there means.</summary>
public enum AbsentMeaning
{
    /// <summary>The answer has changed: nothing of it is stored.</summary>
    Error,

    /// <summary>Nothing happened: the platform leaves out zeros.</summary>
    Zero,

    /// <summary>The platform gives no figure here. It is stored as missing, never as zero.</summary>
    Missing,
}
