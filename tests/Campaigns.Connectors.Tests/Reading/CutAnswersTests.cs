using Campaigns.Connectors.Replay;
using Campaigns.Connectors.Tests.Infrastructure;

namespace Campaigns.Connectors.Tests.Reading;

/// <summary>Platforms that end an answer at a number of records, and write noise behind the decimals that they mean.</summary>
public class CutAnswersTests
{
    [Fact]
    public async Task Answer_AsLongAsItCanBe_IsAskedForAgainInHalves()
    {
        Assert.Empty(await Replay(
            yaml => yaml.Replace("path: 'data[]'", "path: 'data[]', at_most: 2", StringComparison.Ordinal),
            """
            stream: daily
            window: { from: 2026-10-05, to: 2026-10-06 }
            parameters: { account_id: '1' }
            currency: SEK
            now: 2026-11-21T06:00:00Z
            exchanges:
              - { request: GET /v1/a/1/report, query: { from: '2026-10-05', to: '2026-10-06' }, text: '{"data":[{"day":"2026-10-05","c":"1","imp":1,"cost":0,"cur":"SEK"},{"day":"2026-10-05","c":"2","imp":1,"cost":0,"cur":"SEK"}]}' }
              - { request: GET /v1/a/1/report, query: { from: '2026-10-05', to: '2026-10-05' }, text: '{"data":[{"day":"2026-10-05","c":"1","imp":7,"cost":0,"cur":"SEK"}]}' }
              - { request: GET /v1/a/1/report, query: { from: '2026-10-06', to: '2026-10-06' }, text: '{"data":[{"day":"2026-10-06","c":"1","imp":5,"cost":0,"cur":"SEK"}]}' }
            expected:
              figures: 4
              totals: { impressions: '12' }
            """));
    }

    [Fact]
    public async Task Answer_OfOneDayAsLongAsItCanBe_IsAFailure()
    {
        Assert.Empty(await Replay(
            yaml => yaml.Replace("path: 'data[]'", "path: 'data[]', at_most: 1", StringComparison.Ordinal),
            """
            stream: daily
            window: { from: 2026-10-05, to: 2026-10-05 }
            parameters: { account_id: '1' }
            currency: SEK
            now: 2026-11-21T06:00:00Z
            exchanges:
              - { request: GET /v1/a/1/report, text: '{"data":[{"day":"2026-10-05","c":"1","imp":1,"cost":0,"cur":"SEK"}]}' }
            expected:
              failure: unavailable
              message: some may have been left out
            """));
    }

    [Theory]
    [InlineData("-2E-18", "0")]
    [InlineData("1423.5100000000001", "1423.51")]
    [InlineData("0.000001", "0.000001")]
    public async Task Decimals_ThatThePlatformDoesNotMean_AreRoundedAway(string written, string value)
    {
        Assert.Empty(await Replay(
            yaml => yaml.Replace("type: micros", "type: decimal, decimals: 6", StringComparison.Ordinal),
            $$"""
            stream: daily
            window: { from: 2026-10-05, to: 2026-10-05 }
            parameters: { account_id: '1' }
            currency: SEK
            now: 2026-11-21T06:00:00Z
            exchanges:
              - { request: GET /v1/a/1/report, text: '{"data":[{"day":"2026-10-05","c":"1","imp":1,"cost":"{{written}}","cur":"SEK"}]}' }
            expected:
              figures: 2
              observations: [{ metric: spend, value: '{{value}}' }]
            """));
    }

    private static async Task<IReadOnlyList<string>> Replay(Func<string, string> edit, string example)
    {
        using var folder = new LibraryFolder().Add("ads", edit(LibraryFolder.ValidHttp)).Add("ads/examples", example, "example.yaml");
        return await ConnectorReplay.RunAsync(ConnectorLibrary.Load(folder.Path).OrThrow().Find("ads")!, "example.yaml", TestContext.Current.CancellationToken);
    }
}
