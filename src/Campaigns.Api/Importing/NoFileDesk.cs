namespace Campaigns.Api.Importing;

/// <summary>An application that takes no files.</summary>
internal sealed class NoFileDesk : IFileDesk
{
    public IReadOnlyList<FileConnector> Connectors => [];

    public Task<FileReport> ReadAsync(FileToRead file, bool save, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No connector reads files here, so there is no file to read.");
}
