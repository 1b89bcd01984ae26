using System.Xml.Linq;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Repository.Tests.Layout;

/// <summary>The arrows between the rooms: a project sees only what it may, so that the compiler stops the rest.</summary>
public class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Campaigns.Metrics"] = [],
        ["Campaigns.GraphQL"] = [],
        ["Campaigns.Connectors"] = ["Campaigns.Metrics"],
        ["Campaigns.Storage"] = ["Campaigns.Metrics"],
        ["Campaigns.Api"] = ["Campaigns.GraphQL", "Campaigns.Metrics"],
        ["Campaigns.Dashboard"] = ["Campaigns.Metrics"],
        ["Campaigns.Server"] = ["Campaigns.Api", "Campaigns.Connectors", "Campaigns.Dashboard", "Campaigns.GraphQL", "Campaigns.Metrics", "Campaigns.Storage"],
    };

    public static TheoryData<string> Projects() => new(Allowed.Keys);

    [Fact]
    public void Source_HasExactlyTheSevenRooms()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ReferencesOnlyWhatItMay(string project)
    {
        var references = Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void Metrics_HasNoPackages() => Assert.Empty(Load("Campaigns.Metrics").Descendants("PackageReference"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_PinsNoVersionOfItsOwn(string project) =>
        Assert.DoesNotContain(Load(project).Descendants("PackageReference"), package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_HasItsTestProject(string project) =>
        Assert.True(File.Exists(Path.Combine(RepositoryFolder.Root, "tests", $"{project}.Tests", $"{project}.Tests.csproj")));

    private static XDocument Load(string project) => XDocument.Load(Path.Combine(RepositoryFolder.Root, "src", project, $"{project}.csproj"));
}
