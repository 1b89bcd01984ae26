using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Connectors.Tests.Files;

/// <summary>Files as sellers and agencies write them (platforms/files.md §4), each folder with the connector that reads it.</summary>
public class ExampleFilesTests
{
    private static readonly string Library = Path.Combine(RepositoryFolder.Root, "tests", "Campaigns.Connectors.Tests", "examples");

    public static TheoryData<string, string> Examples() => new(ExampleReplay.All(Library));

    [Theory]
    [MemberData(nameof(Examples))]
    public Task Import_Example_GivesWhatIsExpected(string connector, string file) => ExampleReplay.RunAsync(Library, connector, file);
}
