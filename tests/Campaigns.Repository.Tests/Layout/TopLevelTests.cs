using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Repository.Tests.Layout;

/// <summary>Nothing gathers at the top level of the repository.</summary>
public class TopLevelTests
{
    /// <summary>What the repository holds, and what builds, data and tests leave there and git ignores.</summary>
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "src", "tests", "connectors", "dashboards", "Campaigns.sln", "compose.yaml", "README.md", "LICENSE",
        "artifacts", "data", "TestResults", "node_modules",
    };

    [Fact]
    public void TopLevel_HoldsOnlyWhatBelongsThere()
    {
        var entries = Directory.EnumerateFileSystemEntries(RepositoryFolder.Root).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.'));

        Assert.DoesNotContain(entries, name => !Allowed.Contains(name));
    }

    [Fact]
    public void Rooms_AreNamedForTheirSubject()
    {
        string[] refused = ["Core", "Common", "Utils", "Helpers"];
        var folders = Directory.EnumerateDirectories(Path.Combine(RepositoryFolder.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path));

        Assert.Empty(folders.Intersect(refused, StringComparer.OrdinalIgnoreCase));
    }
}
