using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Campaigns.Sandbox.Tests.Platforms;

/// <summary>Asks a sandbox as a careful client would.</summary>
internal sealed class SandboxClient(SandboxServer server) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = server.Address };

    public SandboxServer Server => server;

    public static async Task<SandboxClient> StartAsync(DateTimeOffset? now = null, int googlePageRows = 10_000) => new(await SandboxServer.StartAsync(
        new SandboxOptions { Clock = new SandboxClock(now ?? SandboxOptions.DefaultNow), GooglePageRows = googlePageRows }, TestContext.Current.CancellationToken));

    public async Task<(int Status, JsonNode Body)> GetAsync(string target, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        return await SendAsync(request, headers);
    }

    public async Task<(int Status, JsonNode Body)> FormAsync(string target, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))) };
        return await SendAsync(request, []);
    }

    public async Task<(int Status, JsonNode Body)> JsonAsync(string target, JsonObject body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = JsonContent.Create(body) };
        return await SendAsync(request, headers);
    }

    public async Task<HttpResponseMessage> RawAsync(string target, string bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Headers.Add("Authorization", $"Bearer {bearer}");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public Task<(int Status, JsonNode Body)> MetaAsync(string target) => GetAsync($"/meta/v25.0/{target}", ("Authorization", $"Bearer {SandboxKeys.MetaToken}"));

    public Task<(int Status, JsonNode Body)> TikTokAsync(string target) => GetAsync($"/tiktok/open_api/v1.3/{target}", ("Access-Token", SandboxKeys.TikTokToken));

    public async Task<string> TokenAsync(string target)
    {
        var (_, body) = await FormAsync(
            target, ("grant_type", "refresh_token"), ("client_id", SandboxKeys.ClientId), ("client_secret", SandboxKeys.ClientSecret), ("refresh_token", SandboxKeys.RefreshToken));
        return (string)body["access_token"]!;
    }

    public void Dispose()
    {
        http.Dispose();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private async Task<(int Status, JsonNode Body)> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.StartsWith('<') || text.Length == 0 || char.IsAsciiLetter(text[0]) ? JsonValue.Create(text) : JsonNode.Parse(text)!);
    }
}
