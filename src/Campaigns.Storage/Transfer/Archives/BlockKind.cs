namespace Campaigns.Storage.Transfer.Archives;

/// <summary>What a block of an archive holds; the value is the byte in the file.</summary>
internal enum BlockKind : byte
{
    /// <summary>The first block: format, version, shape of the catalogue.</summary>
    Header = (byte)'H',

    /// <summary>Rows of catalogue tables.</summary>
    Catalogue = (byte)'C',

    /// <summary>One kept answer.</summary>
    Answer = (byte)'R',

    /// <summary>Observations of whole keys, in key order.</summary>
    Observations = (byte)'O',

    /// <summary>The last block: the counts.</summary>
    Trailer = (byte)'T',
}
