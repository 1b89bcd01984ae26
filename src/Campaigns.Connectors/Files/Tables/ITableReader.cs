namespace Campaigns.Connectors.Files.Tables;

/// <summary>Reads one kind of file into rows of text.</summary>
internal interface ITableReader
{
    /// <summary>Media type that the kept file gets.</summary>
    string ContentType { get; }

    /// <summary>True when the reader is the one for a file that starts so.</summary>
    /// <param name="content">The whole file.</param>
    bool Reads(ReadOnlySpan<byte> content);

    /// <summary>Reads the file.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="shape">What the sender's files look like.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FileRefusedException">The file as a whole cannot be read.</exception>
    Table Read(ReadOnlyMemory<byte> content, TableShape shape, CancellationToken cancellationToken);
}
