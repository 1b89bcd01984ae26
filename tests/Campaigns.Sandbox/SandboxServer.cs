using System.Globalization;
using System.Net;
using System.Text;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Platforms;
using Campaigns.Sandbox.Platforms.GoogleAds;
using Campaigns.Sandbox.Platforms.Matomo;
using Campaigns.Sandbox.Platforms.Meta;
using Campaigns.Sandbox.Platforms.Snapchat;
using Campaigns.Sandbox.Platforms.TikTok;
using Campaigns.Sandbox.Recording;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox;

/// <summary>Stand-ins for four ad platforms and Matomo on one local address.</summary>
/// <remarks>
/// Every platform is found under its prefix (<c>/meta</c>, <c>/tiktok</c>, <c>/snapchat</c>, <c>/google-ads</c>, <c>/matomo</c>) and, because their paths
/// differ, without it too. Keys and accounts are in <see cref="SandboxKeys"/>.
/// </remarks>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IStandIn[] standIns;

    private SandboxServer(WebApplication app, SandboxClock clock, SandboxOptions options)
    {
        this.app = app;
        Clock = clock;
        Faults = new FaultPlan(clock);
        Scenario = options.Scenario ?? CampaignScenario.Of2023();
        standIns =
        [
            new MetaStandIn(Scenario, clock),
            new TikTokStandIn(Scenario, clock),
            new SnapchatStandIn(Scenario, clock),
            new GoogleAdsStandIn(Scenario, clock, options.GooglePageRows),
            new MatomoStandIn(Scenario, clock),
        ];
    }

    /// <summary>Where it listens, as <c>http://127.0.0.1:49152</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The clock that all platforms follow.</summary>
    public SandboxClock Clock { get; }

    /// <summary>What the platforms answer from.</summary>
    public CampaignScenario Scenario { get; }

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; }

    /// <summary>What was asked.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Starts a sandbox.</summary>
    /// <param name="options">Port, clock and sizes; null for a free port and 1 February 2024.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Limits.MinResponseDataRate = null;
        });
        var app = builder.Build();
        var server = new SandboxServer(app, options.Clock ?? new SandboxClock(SandboxOptions.DefaultNow), options);
        app.Run(server.AnswerAsync);
        await app.StartAsync(cancellationToken);
        server.Address = new Uri(app.Urls.First());
        return server;
    }

    /// <summary>Address under which a platform's own paths begin.</summary>
    public Uri BaseOf(Platform platform) => new(Address, standIns.First(standIn => standIn.Platform == platform).Prefix);

    /// <summary>Waits until the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith(ControlPages.Prefix, StringComparison.Ordinal))
        {
            await new ControlPages(this).AnswerAsync(context, path[ControlPages.Prefix.Length..]);
            return;
        }

        var prefixed = standIns.FirstOrDefault(standIn => path.StartsWith($"{standIn.Prefix}/", StringComparison.Ordinal));
        if ((prefixed ?? standIns.FirstOrDefault(standIn => standIn.Knows(path))) is not { } platform)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var exchange = await Exchange.ReadAsync(context, prefixed?.Prefix ?? string.Empty, request => Faults.Next(platform.Platform, request, path.EndsWith("/token", StringComparison.Ordinal) || path.EndsWith("/access_token", StringComparison.Ordinal)));
        var answer = exchange.Met(FaultKind.Down) ? null : Respond(platform, exchange);
        Requests.Add(Clock.GetUtcNow(), platform.Platform, exchange.Method, exchange.Path + exchange.QueryString, exchange.Body, answer?.Status ?? 0, exchange.Fault?.Kind);
        if (answer is null)
        {
            context.Abort();
            return;
        }

        await SendAsync(context, exchange, answer);
    }

    private Answer Respond(IStandIn platform, Exchange exchange) => exchange.Fault switch
    {
        { Kind: FaultKind.Throttle or FaultKind.TokenExpired or FaultKind.KeyRevoked or FaultKind.PermissionMissing } fault => platform.Refuse(fault),
        { Kind: FaultKind.TooManyRequests } fault => Answer.Html(429) with { Headers = [("Retry-After", RetryAfter(fault))] },
        { Kind: FaultKind.InternalError } => Answer.Html(500),
        { Kind: FaultKind.BadGateway } => Answer.Html(502),
        { Kind: FaultKind.Unavailable } => Answer.Html(503),
        { Kind: FaultKind.NotJson } => Answer.Html(200),
        _ => platform.Handle(exchange),
    };

    private string RetryAfter(Fault fault) => fault.RetryAfterAsDate
        ? Clock.GetUtcNow().AddSeconds(fault.RetryAfterSeconds).ToString("R", CultureInfo.InvariantCulture)
        : fault.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);

    private static async Task SendAsync(HttpContext context, Exchange exchange, Answer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        var body = Encoding.UTF8.GetBytes(answer.Body);
        context.Response.ContentLength = body.Length;
        if (exchange.Met(FaultKind.Cut))
        {
            // Fewer bytes than the declared length: the server ends the connection after them.
            await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
            return;
        }

        if (exchange.Met(FaultKind.Slow))
        {
            await DripAsync(context, body);
            return;
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task DripAsync(HttpContext context, byte[] body)
    {
        try
        {
            foreach (var one in body)
            {
                await context.Response.Body.WriteAsync(new[] { one }, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The client gave up, which is what the fault is for.
        }
    }
}
