namespace Campaigns.Server.Tests.Infrastructure;

/// <summary>A folder of the test's own, removed at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Full path of the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("kampanj-").FullName;

    /// <summary>Path of a file or folder in it.</summary>
    /// <param name="name">Name.</param>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
