namespace Campaigns.Storage.Transfer.Archives;

/// <summary>What is known of an archive while it is read.</summary>
internal sealed class ArchiveContents
{
    /// <summary>The header; there from the first block on.</summary>
    public ArchiveHeader Header { get; set; } = new(ArchiveHeader.FormatName, ArchiveHeader.CurrentVersion, 0, default);

    /// <summary>The counts of the trailer; there after the last block.</summary>
    public ArchiveCounts Counts { get; set; } = new(0, 0, 0);

    /// <summary>Checksum of everything read so far; after the last block, that of the archive.</summary>
    public string Checksum { get; set; } = string.Empty;

    /// <summary>Read part, 0 to 1.</summary>
    public double Fraction { get; set; }
}
