using System.Collections.Concurrent;
using Campaigns.Connectors.Authentication;
using Campaigns.Connectors.Tests.Loopback;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Tests.Authentication;

/// <summary>A refresh token that the platform replaces: the next process uses the new one, and a key that a person enters wins.</summary>
public class RotatedKeysTests
{
    private const string Way = "{ type: refresh_token, address: 'https://accounts.example.test/token', client_id: id, client_secret: id, refresh_token: key }";
    private const string Secrets = "{ key: { name: { sv: N, en: K } }, id: { name: { sv: I, en: I } } }";
    private const string Second = "second-refresh-token-4411";
    private const string Third = "third-refresh-token-5522";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_AnswerGivesANewRefreshToken_TheNextProcessUsesIt()
    {
        var vault = new NotedVault();
        await using var platform = await LoopbackPlatform.StartAsync();
        var first = await PullAsync(platform, vault, Second);
        var next = await PullAsync(platform, vault, Third);
        var last = await PullAsync(platform, vault, null);

        Assert.Contains(Uri.EscapeDataString(ReaderBench.Canary), first, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"refresh_token={Second}", next, StringComparison.Ordinal);
        Assert.Contains($"refresh_token={Third}", last, StringComparison.Ordinal);
        Assert.Equal(2, vault.Saves);
    }

    [Fact]
    public async Task Read_TheSourceNamesAnotherKey_ThatOneWins()
    {
        var vault = new NotedVault();
        await using var platform = await LoopbackPlatform.StartAsync();
        await PullAsync(platform, vault, Second);

        var asked = await PullAsync(platform, vault, null, root: "entered-by-a-person-77");

        Assert.Contains("refresh_token=entered-by-a-person-77", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_NewTokenCannotBeKept_FailsWithTheCure()
    {
        using var bench = new ReaderBench(Way, Secrets, vault: new NotedVault { Fault = new IOException("No space left on device") });
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then($$"""{"access_token":"a-fetched-token","expires_in":1800,"refresh_token":"{{Second}}"}""");

        var failure = await bench.FailAsync(bench.Account(platform));

        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.Contains("could not be kept", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Second, failure.Message + string.Join('\n', bench.Log.All), StringComparison.Ordinal);
        Assert.Single(platform.Asked);
    }

    [Theory]
    [InlineData("""{"data":{"expires_at":1795000000,"data_access_expires_at":1796000000}}""", 1795000000L)]
    [InlineData("""{"data":{"expires_at":0}}""", null)]
    [InlineData("""{"error":{"code":"10","message":"Not permitted"}}""", null)]
    public async Task Check_KeyThatIsAskedAbout_TellsWhenItExpiresAndStandsInNoLog(string answer, long? expected)
    {
        using var bench = new ReaderBench(
            "{ type: bearer, token: key }", Secrets, keyCheck: "{ request: { path: /debug }, secret: key, query: input_token, token: id, expires_at: [data.expires_at] }");
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then("""{"name":"Konto","zone":"Europe/Stockholm","currency":"SEK"}""").Then(answer, answer.Contains("error", StringComparison.Ordinal) ? 400 : 200);

        var check = await bench.Reader.CheckAsync(bench.Account(platform), Token);

        Assert.Equal(expected, check.KeyExpiresAt?.ToUnixTimeSeconds());
        Assert.Contains($"/v1/debug?input_token={Uri.EscapeDataString(ReaderBench.Canary)}", platform.Asked[^1], StringComparison.OrdinalIgnoreCase);
        Assert.All(bench.Log.All, line => Assert.DoesNotContain("canary", line, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["account"], check.Answers.Select(kept => kept.Role));
    }

    // One process: what it sent for an access token.
    private static async Task<string> PullAsync(LoopbackPlatform platform, ISecretVault vault, string? given, string? root = null)
    {
        using var bench = new ReaderBench(Way, Secrets, vault: vault);
        if (root is not null)
        {
            await File.WriteAllTextAsync(bench.SecretFile, root, Token);
        }

        var before = platform.Asked.Count;
        platform.Then($$"""{"access_token":"a-fetched-token","expires_in":1800{{(given is null ? string.Empty : $",\"refresh_token\":\"{given}\"")}}}""").Then(ReaderBench.Page(7));
        var pages = await bench.ReadAsync(platform);
        Assert.Single(pages);
        Assert.All(bench.Log.All, line => Assert.DoesNotContain("refresh-token", line, StringComparison.Ordinal));
        return platform.Asked[before];
    }

    private sealed class NotedVault : ISecretVault
    {
        private readonly ConcurrentDictionary<string, RotatedSecret> kept = new();

        public Exception? Fault { get; init; }

        public int Saves { get; private set; }

        public Task<RotatedSecret?> FindAsync(string source, string name, CancellationToken cancellationToken) => Task.FromResult(kept.GetValueOrDefault($"{source}/{name}"));

        public Task SaveAsync(string source, string name, RotatedSecret secret, CancellationToken cancellationToken)
        {
            if (Fault is not null)
            {
                throw Fault;
            }

            Saves++;
            kept[$"{source}/{name}"] = secret;
            return Task.CompletedTask;
        }
    }
}
