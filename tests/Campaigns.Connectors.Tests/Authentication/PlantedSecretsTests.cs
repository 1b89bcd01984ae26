using System.Text;
using System.Text.Json;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Tests.Loopback;

namespace Campaigns.Connectors.Tests.Authentication;

/// <summary>X2: canary secrets in every place that a connector has; nothing that is kept, logged or thrown holds one.</summary>
public class PlantedSecretsTests
{
    private const string Fetched = "fetched/canary+&=\"y\"-91bc44";

    public static TheoryData<string, string> Ways() => new()
    {
        { "{ type: bearer, token: key }", "{ key: { name: { sv: N, en: K } } }" },
        { "{ type: header, name: Access-Token, token: key, headers: { developer-token: key } }", "{ key: { name: { sv: N, en: K } } }" },
        { "{ type: query, name: token_auth, token: key }", "{ key: { name: { sv: N, en: K } } }" },
        { "{ type: form, name: token_auth, token: key }", "{ key: { name: { sv: N, en: K } } }" },
        {
            "{ type: refresh_token, address: 'https://accounts.example.test/token', client_id: key, client_secret: key, refresh_token: key }",
            "{ key: { name: { sv: N, en: K } } }"
        },
        {
            "{ type: client_credentials, address: 'https://accounts.example.test/token', client_id: key, client_secret: key, body: json, headers: { developer-token: key } }",
            "{ key: { name: { sv: N, en: K } } }"
        },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Read_AnswersThatRepeatTheSecret_KeepAndLogNone(string authentication, string secrets)
    {
        using var bench = new ReaderBench(authentication, secrets);
        await using var platform = await LoopbackPlatform.StartAsync();
        ScriptToken(platform, authentication);
        foreach (var secret in Planted(authentication))
        {
            var next = $"/v1/a/1/report?access_token={Uri.EscapeDataString(secret)}&page=1{secret.Length}";
            platform.Then($$"""{"data":[{"day":"2026-10-0{{5 + (secret == Fetched ? 1 : 0)}}","c":"{{JsonEncodedText.Encode(secret)}}","n":"{{Uri.EscapeDataString(secret)}}","imp":7}],"next":"{{next}}"}""");
        }

        platform.Then("""{"data":[]}""");

        var pages = await bench.ReadAsync(platform);

        Assert.NotEmpty(pages);
        AssertNone(bench, pages.Select(page => page.Answer.Origin + Encoding.UTF8.GetString(page.Answer.Content.Span)), authentication);
        Assert.All(platform.Asked.Where(request => !request.Contains("/token", StringComparison.Ordinal) && authentication.Contains("bearer", StringComparison.Ordinal)), request => Assert.DoesNotContain("access_token", request, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Read_FailureThatRepeatsTheSecret_TellsAndLogsNone(string authentication, string secrets)
    {
        using var bench = new ReaderBench(authentication, secrets);
        await using var platform = await LoopbackPlatform.StartAsync();
        ScriptToken(platform, authentication);
        foreach (var secret in Planted(authentication))
        {
            var json = JsonEncodedText.Encode(secret);
            platform.Then(
                $$$"""{"error":{"code":"{{{json}}}","message":"The token {{{json}}} at https://x/?access_token={{{Uri.EscapeDataString(secret)}}} is wrong","trace":"{{{json}}}"}}""",
                400,
                ("X-Trace", Uri.EscapeDataString(secret)));
            ScriptToken(platform, string.Empty);

            var exception = await Assert.ThrowsAsync<SourceFailureException>(() => bench.ReadAsync(platform));

            AssertNone(bench, [exception.ToString(), exception.Failure.ToString(), exception.Failure.PlatformCode!, exception.Failure.TraceId!], authentication);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Read_BrokenExchanges_TellAndLogNone(string authentication, string secrets)
    {
        using var bench = new ReaderBench(authentication, secrets);
        await using var platform = await LoopbackPlatform.StartAsync();
        ScriptToken(platform, authentication);
        platform.Otherwise = context => LoopbackPlatform.BreakAsync(context, JsonSerializer.Serialize(ReaderBench.Canary));

        var exception = await Assert.ThrowsAsync<SourceFailureException>(() => bench.ReadAsync(platform));

        AssertNone(bench, [exception.ToString()], authentication);
    }

    [Fact]
    public async Task Read_RefusedRefresh_TellsThePlatformsWordAndNoSecret()
    {
        var (authentication, secrets) = Ways().Select(row => (row.Data.Item1, row.Data.Item2)).First(way => way.Item1.Contains("type: refresh_token", StringComparison.Ordinal));
        using var bench = new ReaderBench(authentication, secrets);
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then($$"""{"error":"invalid_grant","error_description":"{{JsonEncodedText.Encode(ReaderBench.Canary)}} has been revoked"}""", 400);

        var exception = await Assert.ThrowsAsync<SourceFailureException>(() => bench.ReadAsync(platform));

        Assert.Equal((Metrics.Collection.FailureKind.KeyRevoked, "invalid_grant", 400), (exception.Failure.Kind, exception.Failure.PlatformCode, exception.Failure.HttpStatus));
        AssertNone(bench, [exception.ToString()], authentication);
        Assert.Single(platform.Asked);
    }

    private static void ScriptToken(LoopbackPlatform platform, string authentication)
    {
        if (authentication.Contains("address:", StringComparison.Ordinal))
        {
            platform.Then($$"""{"access_token":"{{JsonEncodedText.Encode(Fetched)}}","expires_in":1800}""");
        }
    }

    private static IReadOnlyList<string> Planted(string authentication) => authentication.Contains("address:", StringComparison.Ordinal) ? [ReaderBench.Canary, Fetched] : [ReaderBench.Canary];

    private static void AssertNone(ReaderBench bench, IEnumerable<string> texts, string authentication)
    {
        Assert.NotEmpty(bench.Log.All);
        var all = string.Join('\n', [.. texts, .. bench.Log.All]);
        Assert.All(
            Planted(authentication).SelectMany(secret => (string[])
            [
                secret, Uri.EscapeDataString(secret), JsonEncodedText.Encode(secret).ToString(), JsonSerializer.Serialize(secret).Trim('"'), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
            ]),
            form => Assert.DoesNotContain(form, all, StringComparison.OrdinalIgnoreCase));
    }
}
