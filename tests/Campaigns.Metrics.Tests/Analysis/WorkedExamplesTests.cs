using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis;

public class WorkedExamplesTests
{
    public static TheoryData<string> Measures => [.. WorkedExamples.All.Keys];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Readme_WorkedExample_HasTheComputedNumbers(string measure)
    {
        var readme = File.ReadAllText(RepositoryRoot.File("src", "Campaigns.Metrics", "Analysis", "README.md"));
        var (sv, en) = WorkedExamples.All[measure];

        Assert.Contains(sv, readme, StringComparison.Ordinal);
        Assert.Contains(en, readme, StringComparison.Ordinal);
    }
}
