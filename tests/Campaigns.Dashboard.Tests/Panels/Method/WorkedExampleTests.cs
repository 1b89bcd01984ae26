using Campaigns.Dashboard.Panels.Method;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Panels.Method;

public sealed class WorkedExampleTests
{
    [Fact]
    public void All_OfTheFileWhoseNumbersAreComputed_StandInBothLanguages()
    {
        Assert.True(WorkedExample.All.Count >= 13);
        Assert.All(WorkedExample.All, example =>
        {
            Assert.Contains(example.Swedish, Readme, StringComparison.Ordinal);
            Assert.Contains(example.English, Readme, StringComparison.Ordinal);
            Assert.NotEqual(example.Swedish, example.English);
        });
        Assert.Equal(WorkedExample.All.Count, WorkedExample.All.Select(example => example.Anchor).Distinct().Count());
    }

    [Fact]
    public void HeadingIn_BothLanguages_IsAWordOfTheInterface() => Assert.All(WorkedExample.All, example =>
    {
        Assert.NotNull(TextSource.For(Language.Sv).Find($"metod.exempel.{example.Anchor}"));
        Assert.NotNull(TextSource.For(Language.En).Find($"metod.exempel.{example.Anchor}"));
    });

    [Fact]
    public void In_Swedish_KeepsGroupsOfDigitsTogether()
    {
        WorkedExample reach = WorkedExample.All.Single(example => example.Anchor == "deduplicated-reach");

        Assert.StartsWith("Tre kanaler nådde 400\u00A0000, 300\u00A0000 och 150\u00A0000 av 1\u00A0000\u00A0000.", reach.In(Language.Sv), StringComparison.Ordinal);
        Assert.StartsWith("Three channels reached 400,000", reach.In(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_HeadingWithoutTwoSentences_IsLeftOut() =>
        Assert.Equal(["b"], WorkedExample.Parse("### A (N1)\n\n- ett\n\n### B (N2)\n\n- två\n- two\n").Select(example => example.Anchor));

    private static string Readme => File.ReadAllText(RepositoryFolder.Of("src", "Campaigns.Metrics", "Analysis", "README.md"));
}
