using Campaigns.Connectors;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Replay;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Repository.Tests.Connectors;

/// <summary>Every recorded answer of every platform gives what its example says. A new connector is a folder: it is found here by itself.</summary>
public class RecordedExamplesTests
{
    private static readonly IReadOnlyList<InstalledConnector> Platforms =
        [.. ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow().Connectors.Where(connector => connector.Definition.Kind == ConnectorKind.Http)];

    public static TheoryData<string, string> Examples() =>
        new(Platforms.SelectMany(connector => ConnectorReplay.Examples(connector.Folder).Select(example => (connector.Definition.Id, example))));

    public static TheoryData<string> Ids() => new(Platforms.Select(connector => connector.Definition.Id));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_Replayed_GivesWhatIsExpected(string connector, string example)
    {
        var differences = await ConnectorReplay.RunAsync(Platforms.Single(platform => platform.Definition.Id == connector), example, TestContext.Current.CancellationToken);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_HoldGoodAnswersAndEveryCommonFailure(string connector)
    {
        var platform = Platforms.Single(platform => platform.Definition.Id == connector);
        var examples = ConnectorReplay.Examples(platform.Folder);
        var texts = examples.Select(example => File.ReadAllText(Path.Combine(platform.Folder, "examples", example))).ToList();

        Assert.Contains(examples, name => name.Contains("empty", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("observations:", StringComparison.Ordinal));
        Assert.Contains(texts, text => Fails(text, "key_expired") || Fails(text, "key_revoked"));
        Assert.Contains(texts, text => Fails(text, "permission_missing"));
        Assert.Contains(texts, text => Fails(text, "rate_limited"));
        Assert.Contains(texts, text => Fails(text, "unavailable"));
        Assert.Contains(texts, text => Fails(text, "format_changed"));
        Assert.True(!IsPaged(platform.Definition.Http!) || examples.Any(name => name.Contains("two-pages", StringComparison.Ordinal)), $"connectors/{connector}/examples has no two-pages.yaml.");
    }

    private static bool Fails(string text, string kind) => text.Contains($"failure: {kind}", StringComparison.Ordinal);

    private static bool IsPaged(HttpDefinition http) => http.Streams.Values.Any(stream => (stream.Pagination ?? http.Pagination).Type != PaginationType.None);
}
