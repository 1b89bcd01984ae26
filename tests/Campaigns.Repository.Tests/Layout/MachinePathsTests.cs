using System.Text.RegularExpressions;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Repository.Tests.Layout;

/// <summary>Definition and build files work on any machine: none names a folder of one, or a registry.</summary>
public partial class MachinePathsTests
{
    private static readonly string[] Extensions = [".yaml", ".json", ".csproj", ".props", ".targets", ".npmrc", ".config", ".sln"];

    [Fact]
    public void DefinitionAndBuildFiles_NameNoMachineAndNoRegistry()
    {
        var files = Tracked().Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal)).ToList();

        Assert.Contains(files, path => path.EndsWith("connector.yaml", StringComparison.Ordinal));
        Assert.Contains(files, path => path.EndsWith(".csproj", StringComparison.Ordinal));
        Assert.All(files, path => Assert.False(Forbidden().IsMatch(File.ReadAllText(path)), path));
    }

    private static IEnumerable<string> Tracked() => new[] { "src", "tests", "connectors", "dashboards" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, folder), "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(RepositoryFolder.Root))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("/(home|root|tmp|work|Users)/|[A-Z]:\\\\\\\\|registry\\.npmjs\\.org|api\\.nuget\\.org", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();
}
