namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>Finds the repository that the test assembly was built from.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string Connectors => Path.Combine(Root, "connectors");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
