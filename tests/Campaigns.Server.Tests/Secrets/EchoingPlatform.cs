using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Campaigns.Server.Tests.Secrets;

/// <summary>A platform that repeats every secret wherever it can: in names, in links to the next page, in headers, in errors.</summary>
internal sealed class EchoingPlatform : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> asked = new();
    private readonly WebApplication app;

    private EchoingPlatform(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Everything that came, decoded.</summary>
    public string Asked => string.Join('\n', asked);

    public static async Task<EchoingPlatform> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var platform = new EchoingPlatform(builder.Build());
        platform.app.Run(platform.AnswerAsync);
        await platform.app.StartAsync(TestContext.Current.CancellationToken);
        return platform;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var query = string.Join('&', context.Request.Query.Select(pair => $"{pair.Key}={pair.Value}"));
        asked.Enqueue($"{context.Request.Path} {query} {string.Join(' ', context.Request.Headers.Values)} {WebUtility.UrlDecode(body)}");

        var source = context.Request.Path.Value!.Split('/')[1];
        var (status, answer) = Canaries.OfSources.TryGetValue(source, out var canaries)
            ? Answer(context, canaries)
            : (401, $$"""{"error":"unauthorized: the token {{Canaries.InfluxToken}} is not accepted"}""");
        context.Response.ContentType = "application/json";
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private static (int Status, string Body) Answer(HttpContext context, string[] canaries)
    {
        var path = context.Request.Path.Value!;
        var json = $"{JsonEncodedText.Encode(string.Join(' ', canaries))} {Canaries.AsPhp(string.Join(' ', canaries))}";
        var address = Uri.EscapeDataString(canaries[^1]);
        context.Response.Headers["X-Trace"] = address;
        return path switch
        {
            _ when path.EndsWith("/token", StringComparison.Ordinal) =>
                (200, $$"""{"access_token":"{{JsonEncodedText.Encode(Canaries.FetchedToken)}}","expires_in":3600,"refresh_token":"{{JsonEncodedText.Encode(Canaries.RefreshToken)}}"}"""),
            _ when path.EndsWith("/report", StringComparison.Ordinal) => (200, Page(context.Request, json, address)),
            _ when path.EndsWith("/zbroken", StringComparison.Ordinal) =>
                (400, $$$"""{"error":{"code":"190 {{{json}}}","message":"The token {{{json}}} at https://x.test/?access_token={{{address}}} is wrong","trace":"{{{json}}}"}}"""),
            _ => (200, $$"""{"name":"Konto {{json}}","zone":"Europe/Stockholm","currency":"SEK"}"""),
        };
    }

    // Two pages: the link to the second carries the key.
    private static string Page(HttpRequest request, string json, string address)
    {
        var isSecond = request.Query.ContainsKey("page");
        var next = isSecond ? "null" : $"\"{request.Path}?from={request.Query["from"]}&to={request.Query["to"]}&page=2&access_token={address}\"";
        return $$"""{"data":[{"day":"{{(isSecond ? request.Query["to"] : request.Query["from"])}}","c":"k1 {{json}}","n":"Kampanj {{json}} {{address}}","imp":7}],"next":{{next}}}""";
    }
}
