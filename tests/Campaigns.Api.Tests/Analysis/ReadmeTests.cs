using System.Text.RegularExpressions;
using Campaigns.Api.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Analysis;

/// <summary>Every query of the README is asked as it stands, before and after the README's own mutation.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task Readme_EveryQuery_IsAnsweredWithoutError()
    {
        await using var host = await ApiHost.StartOnSqliteAsync();
        await PrintedReport.LoadAsync(host);
        var blocks = Block().Matches(await File.ReadAllTextAsync(ReadmePath(), TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value).ToList();
        var mutation = Assert.Single(blocks, block => block.StartsWith("mutation", StringComparison.Ordinal));

        foreach (var query in blocks.Where(block => block != mutation))
        {
            await host.DataAsync(query);
        }

        var entered = await host.DataAsync(mutation);
        Assert.All(entered.AsObject(), field => Assert.Empty(field.Value!["errors"]!.AsArray()));
        foreach (var query in blocks.Where(block => block != mutation))
        {
            await host.DataAsync(query);
        }

        Assert.True(blocks.Count >= 11);
    }

    [Fact]
    public async Task Readme_TheFields_AreAllOfTheVocabulary()
    {
        await using var host = await ApiHost.StartInMemoryAsync();
        var readme = await File.ReadAllTextAsync(ReadmePath(), TestContext.Current.CancellationToken);
        var schema = await host.DataAsync("""{ __schema { queryType { fields { name } } mutationType { fields { name } } } __type(name: "Campaign") { fields { name } } }""");

        string[] elsewhere = ["campaigns", "channels", "metrics", "metric", "sources", "populations", "editing", "runs", "source"];
        var analysis = schema["__schema"]!["queryType"]!["fields"]!.AsArray().Select(field => (string)field!["name"]!).Except(elsewhere).Where(name => !name.StartsWith("run", StringComparison.Ordinal));
        foreach (var name in (string[])["compare", "costEffectiveness", "figure", "reconcile", "warnings", "seriesBreaks", "targetLibrary"])
        {
            Assert.Contains(name, analysis);
            Assert.Matches($@"\b{name}\b", readme);
        }

        foreach (var name in (string[])["deduplicatedReach", "effectiveExposure", "videoLadder", "costs", "marginalReach", "revisions", "finality", "equality", "targets", "pacing", "evaluation"])
        {
            Assert.Contains(name, schema["__type"]!["fields"]!.AsArray().Select(field => (string)field!["name"]!));
            Assert.Matches($@"\b{name}\b", readme);
        }
    }

    private static string ReadmePath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Campaigns.sln above the tests.");
        }

        return Path.Combine(folder.FullName, "src", "Campaigns.Api", "README.md");
    }

    [GeneratedRegex("```graphql\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
