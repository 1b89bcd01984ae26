namespace Campaigns.Storage.Transfer;

/// <summary>Steps of a transfer.</summary>
public enum TransferStep
{
    /// <summary>Writing an archive.</summary>
    Exporting,

    /// <summary>Reading an archive to its end before anything is stored.</summary>
    Checking,

    /// <summary>Storing what an archive holds.</summary>
    Importing,

    /// <summary>Comparing.</summary>
    Comparing,

    /// <summary>Copying a database.</summary>
    BackingUp,
}
