using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Campaigns.Storage.Tests.Influx.Fakes;

/// <summary>A server that looks like one version of InfluxDB: it answers from a script, and lets a real InfluxDB behind it do the rest.</summary>
internal sealed class InfluxFront : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly HttpClient behind = new();
    private readonly string? backend;

    private InfluxFront(WebApplication application, VersionShape shape, string? backend)
    {
        this.application = application;
        this.backend = backend;
        Shape = shape;
        application.Run(HandleAsync);
    }

    public VersionShape Shape { get; }

    /// <summary>The only good token; null when nobody needs one.</summary>
    public string? Token { get; set; }

    /// <summary>Answers of the next writes; null lets one through.</summary>
    public ConcurrentQueue<Answer?> Writes { get; } = [];

    /// <summary>Answers of the next queries; null lets one through.</summary>
    public ConcurrentQueue<Answer?> Queries { get; } = [];

    /// <summary>Answers every write as 413 that is longer.</summary>
    public long MostBytes { get; set; } = long.MaxValue;

    /// <summary>Chooses what to do with a write; called for every one that is not scripted.</summary>
    public Func<string, Answer?>? OnWrite { get; set; }

    /// <summary>Answers a write without lines, by which the right to write is looked at.</summary>
    public Answer? OnEmptyWrite { get; set; }

    /// <summary>Answers 500 after the real server has stored: from time to time, by the given chance.</summary>
    public Func<bool> FailAfterStoring { get; set; } = () => false;

    /// <summary>Waits before each answer.</summary>
    public Func<TimeSpan> Delay { get; set; } = () => TimeSpan.Zero;

    /// <summary>How far the clock that it shows is ahead.</summary>
    public TimeSpan ClockAhead { get; set; }

    /// <summary>False when requests shall not be kept: a long load is large.</summary>
    public bool KeepsRequests { get; set; } = true;

    /// <summary>Every request that was kept: method, path with query, body as text.</summary>
    public ConcurrentQueue<Seen> Requests { get; } = [];

    public string Url => application.Urls.First();

    public IEnumerable<Seen> SeenWrites => Requests.Where(request => request.Target.Contains("write", StringComparison.Ordinal) && request.Body.Length > 0);

    public static async Task<InfluxFront> StartAsync(VersionShape shape, string? backend, Action<ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, options => listen?.Invoke(options));
        });
        var front = new InfluxFront(builder.Build(), shape, backend);
        await front.application.StartAsync();
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        behind.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        var body = await BodyAsync(http.Request);
        if (KeepsRequests)
        {
            Requests.Enqueue(new Seen(http.Request.Method, http.Request.Path + http.Request.QueryString.Value, body, http.Request.Headers.Authorization.ToString()));
        }

        await Task.Delay(Delay(), http.RequestAborted);
        Describe(http.Response);
        if (await RefuseAsync(http))
        {
            return;
        }

        switch (http.Request.Path.Value)
        {
            case "/ping":
                await SayAsync(http.Response, new Answer(Shape.PingStatus, Shape.PingBody));
                break;
            case "/write":
            case "/api/v2/write" when Shape.HasBucketApi:
                await WriteAsync(http, body);
                break;
            case "/query":
                await QueryAsync(http, body);
                break;
            default:
                await SayAsync(http.Response, new Answer(404, "404 page not found"));
                break;
        }
    }

    private void Describe(HttpResponse response)
    {
        if (Shape.Version is { } version)
        {
            response.Headers["X-Influxdb-Version"] = version;
            response.Headers["X-Influxdb-Build"] = Shape.Build;
        }

        response.Headers.Date = (TimeProvider.System.GetUtcNow() + ClockAhead).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<bool> RefuseAsync(HttpContext http)
    {
        var isOpen = http.Request.Path == "/ping" && !Shape.PingNeedsToken;
        if (Token is null || isOpen || http.Request.Headers.Authorization == $"Token {Token}")
        {
            return false;
        }

        await SayAsync(http.Response, new Answer(401, Shape.Unauthorized));
        return true;
    }

    private async Task WriteAsync(HttpContext http, string body)
    {
        if (body.Length > 0 && Writes.TryDequeue(out var scripted) && scripted is not null)
        {
            await SayAsync(http.Response, scripted);
        }
        else if (body.Length > MostBytes)
        {
            await SayAsync(http.Response, new Answer(413, Shape.TooLarge));
        }
        else if (body.Length == 0 && OnEmptyWrite is { } empty)
        {
            await SayAsync(http.Response, empty);
        }
        else if (body.Length > 0 && OnWrite?.Invoke(body) is { } chosen)
        {
            await SayAsync(http.Response, chosen);
        }
        else
        {
            var target = "/write?db=" + Uri.EscapeDataString(Database(http.Request)) + "&precision=" + http.Request.Query["precision"];
            using var content = new StringContent(body);
            await ForwardAsync(http, target, content);
        }
    }

    private async Task QueryAsync(HttpContext http, string body)
    {
        if (Queries.TryDequeue(out var scripted) && scripted is not null)
        {
            await SayAsync(http.Response, scripted);
            return;
        }

        using var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        await ForwardAsync(http, "/query", content);
    }

    private async Task ForwardAsync(HttpContext http, string target, HttpContent content)
    {
        if (backend is null)
        {
            await SayAsync(http.Response, new Answer(204, string.Empty));
            return;
        }

        try
        {
            using var answer = await behind.PostAsync(new Uri(backend + target), content, http.RequestAborted);
            var text = await answer.Content.ReadAsStringAsync(http.RequestAborted);
            await SayAsync(http.Response, FailAfterStoring() ? new Answer(500, Shape.Internal) : new Answer((int)answer.StatusCode, text));
        }
        catch (HttpRequestException)
        {
            http.Abort();
        }
    }

    private static string Database(HttpRequest request) => request.Query["db"].FirstOrDefault() ?? request.Query["bucket"].First()!.Split('/')[0];

    private static async Task<string> BodyAsync(HttpRequest request)
    {
        await using var plain = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static async Task SayAsync(HttpResponse response, Answer answer)
    {
        if (answer.CutAfter is { } cut)
        {
            await response.WriteAsync(answer.Body[..cut]);
            await response.Body.FlushAsync();
            response.HttpContext.Abort();
            return;
        }

        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Status != 204)
        {
            await response.WriteAsync(answer.Body);
        }
    }

    /// <summary>One answer.</summary>
    internal sealed record Answer(int Status, string Body)
    {
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

        /// <summary>Breaks the connection after so many characters.</summary>
        public int? CutAfter { get; init; }
    }

    /// <summary>One request.</summary>
    internal sealed record Seen(string Method, string Target, string Body, string Authorization);
}
