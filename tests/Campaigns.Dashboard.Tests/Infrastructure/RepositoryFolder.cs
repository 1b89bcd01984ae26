namespace Campaigns.Dashboard.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class RepositoryFolder
{
    /// <summary>The path of a file below the repository's root.</summary>
    internal static string Of(params string[] parts)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
        {
            folder = folder.Parent;
        }

        return folder is null
            ? throw new InvalidOperationException("No folder above the tests holds Campaigns.sln.")
            : Path.Combine([folder.FullName, .. parts]);
    }
}
