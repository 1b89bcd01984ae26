namespace Campaigns.Metrics.Tests.Infrastructure;

/// <summary>Where the repository stands on this machine.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(System.IO.Path.Combine(directory.FullName, "Campaigns.sln")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException("No Campaigns.sln above the tests.");
        }

        return directory.FullName;
    }
}
