namespace Campaigns.Sandbox.Tests.Infrastructure;

/// <summary>Finds the repository above the tests.</summary>
internal static class RepositoryRoot
{
    public static string At(params string[] path) => Path.Combine([Root(), .. path]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository was not found above the tests.");
        }

        return folder.FullName;
    }
}
