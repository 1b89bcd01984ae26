namespace Campaigns.GraphQL.Tests.Infrastructure;

/// <summary>Finds files of the repository and beside it, from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder of Campaigns.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the repository.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path below <c>shared/</c>, which lies beside the repository.</summary>
    public static string Shared(params string[] parts) => Path.Combine([Root, "..", "shared", .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Campaigns.sln.");
    }
}
