namespace Campaigns.Connectors.Definitions;

/// <summary>What happens to a row that adds up other rows.</summary>
public enum TotalRows
{
    /// <summary>The row is left out, and the report says so.</summary>
    Skip,

    /// <summary>The row is an error: the sender's files have none.</summary>
    Refuse,
}
