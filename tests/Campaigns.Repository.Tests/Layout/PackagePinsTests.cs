using System.Text.RegularExpressions;
using System.Xml.Linq;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Repository.Tests.Layout;

/// <summary>Every package version is exact, and lock files name no registry.</summary>
public partial class PackagePinsTests
{
    [Fact]
    public void NuGetVersions_AreExactAndEachStandsOnce()
    {
        var packages = XDocument.Load(Path.Combine(RepositoryFolder.Root, "src", "Directory.Packages.props")).Descendants("PackageVersion").ToList();

        Assert.All(packages, package => Assert.Matches(ExactVersion(), package.Attribute("Version")!.Value));
        Assert.Distinct(packages.Select(package => package.Attribute("Include")!.Value));
    }

    [Fact]
    public void NpmLockFiles_HoldNoRegistryAddresses()
    {
        var locks = SourceFiles("package-lock.json").ToList();

        Assert.NotEmpty(locks);
        Assert.All(locks, path => Assert.DoesNotContain("\"resolved\"", File.ReadAllText(path), StringComparison.Ordinal));
        Assert.All(locks, path => Assert.Contains("omit-lockfile-registry-resolved=true", File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, ".npmrc")), StringComparison.Ordinal));
    }

    [Fact]
    public void NpmPackages_AreExactVersions()
    {
        var versions = SourceFiles("package.json").SelectMany(path => DependencyVersion().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)).ToList();

        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.Matches(ExactVersion(), version));
    }

    private static IEnumerable<string> SourceFiles(string name) =>
        new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, folder), name, SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ExactVersion();

    // Version numbers of the two dependency groups; other keys of package.json hold no text that starts with a digit, ^ or ~.
    [GeneratedRegex("^    \"[^\"]+\": \"([~^*0-9][^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex DependencyVersion();
}
