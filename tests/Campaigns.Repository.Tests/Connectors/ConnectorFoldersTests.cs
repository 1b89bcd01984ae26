using Campaigns.Connectors;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Repository.Tests.Connectors;

/// <summary>Every folder in connectors/ is a whole connector: valid, described, with examples that replay.</summary>
public class ConnectorFoldersTests
{
    public static TheoryData<string> Folders() => new(Directory.EnumerateDirectories(RepositoryFolder.Connectors).Select(folder => Path.GetFileName(folder)));

    public static TheoryData<string, string> Examples() => new(ExampleReplay.All(RepositoryFolder.Connectors));

    [Fact]
    public void Library_AllConnectors_HasNoFaults()
    {
        var library = ConnectorLibrary.Load(RepositoryFolder.Connectors);

        Assert.Empty(library.Faults);
        Assert.NotEmpty(library.Value!.Connectors);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_HasReadmeAndGoodAndBadExamples(string folder)
    {
        var path = Path.Combine(RepositoryFolder.Connectors, folder);

        Assert.True(File.Exists(Path.Combine(path, "README.md")), $"connectors/{folder} has no README.md.");
        if (ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow().Find(folder)!.Definition.Http is not null)
        {
            return;
        }

        var expectations = Directory.EnumerateFiles(Path.Combine(path, "examples"), "*.expected.yaml").Select(File.ReadAllText).ToList();
        Assert.Contains(expectations, text => text.StartsWith("outcome: previewed", StringComparison.Ordinal));
        Assert.Contains(expectations, text => text.StartsWith("outcome: refused", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public Task Example_Replayed_GivesWhatIsExpected(string connector, string file) => ExampleReplay.RunAsync(RepositoryFolder.Connectors, connector, file);

    [Fact]
    public void Portfolio_OfEveryConnector_Loads()
    {
        var library = ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow();

        var slugs = library.Connectors.Select(connector => connector.LoadPortfolio()).OfType<Campaigns.Connectors.Portfolio.CampaignPortfolio>()
            .SelectMany(portfolio => portfolio.Campaigns).Select(campaign => campaign.Slug).ToList();

        Assert.Equal(slugs.Distinct(), slugs);
        Assert.Equal(
            [
                "exempel-lat-inte-tystnaden-tala", "exempel-resekurage", "exempel-before-you-go",
                "lat-inte-tystnaden-tala", "resekurage", "before-you-go", "webbutbildning", "manual-manniskohandel", "nspm-webbplats",
            ],
            slugs);
    }
}
