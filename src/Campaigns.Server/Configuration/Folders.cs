namespace Campaigns.Server.Configuration;

/// <summary>The folders that the server finds by itself.</summary>
internal static class Folders
{
    /// <summary>The default data folder.</summary>
    public static string DefaultData => Path.Combine(SolutionFolder() ?? AppContext.BaseDirectory, "data");

    /// <summary>A folder that is delivered beside the executable.</summary>
    /// <param name="name">Name of the folder.</param>
    public static string Delivered(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static string? SolutionFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
