using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Campaigns.Connectors.Tests.Loopback;

/// <summary>A platform on loopback that answers what a test scripts, in order, and notes what it was asked.</summary>
internal sealed class LoopbackPlatform : IAsyncDisposable
{
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();
    private readonly ConcurrentQueue<string> asked = new();
    private readonly WebApplication app;

    private LoopbackPlatform(WebApplication app) => this.app = app;

    /// <summary>Requests in order: method, path with query, and body.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public Uri Address => new(app.Urls.First());

    /// <summary>What a request gets when nothing is scripted for it.</summary>
    public Func<HttpContext, Task>? Otherwise { get; set; }

    public static async Task<LoopbackPlatform> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        var platform = new LoopbackPlatform(builder.Build());
        platform.app.Run(platform.AnswerAsync);
        await platform.app.StartAsync(TestContext.Current.CancellationToken);
        return platform;
    }

    public LoopbackPlatform Then(Func<HttpContext, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    public LoopbackPlatform Then(string json, int status = 200, params (string Name, string Value)[] headers) => Then(context => WriteAsync(context, json, status, headers));

    public static async Task WriteAsync(HttpContext context, string text, int status, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    /// <summary>Breaks the connection after some of the body.</summary>
    public static async Task BreakAsync(HttpContext context, string part)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = part.Length * 10;
        await context.Response.WriteAsync(part, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    /// <summary>Never answers.</summary>
    public static Task HangAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(context.RequestAborted);
        asked.Enqueue($"{context.Request.Method} {context.Features.Get<IHttpRequestFeature>()!.RawTarget} {text}".TrimEnd());
        try
        {
            await (answers.TryDequeue(out var answer) ? answer(context) : Otherwise is { } otherwise ? otherwise(context) : WriteAsync(context, "{}", 501));
        }
        catch (OperationCanceledException)
        {
            // The one who asked has gone.
        }
    }
}
