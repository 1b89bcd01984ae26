namespace Campaigns.Server.Roles;

/// <summary>Health of a dashboard that runs apart: it lives, and it is ready when the API is.</summary>
internal static class DashboardHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapDashboardHealth(this WebApplication app)
    {
        app.MapGet("/health/live", (HttpContext http) => Answer(http, "live", StatusCodes.Status200OK));
        app.MapGet("/health/ready", ReadyAsync);
        app.MapGet("/healthz", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(HttpContext http, IHttpClientFactory clients, CancellationToken cancellationToken) =>
        await IsApiReadyAsync(clients, cancellationToken)
            ? Answer(http, "ready", StatusCodes.Status200OK)
            : Answer(http, "not ready", StatusCodes.Status503ServiceUnavailable);

    private static async Task<bool> IsApiReadyAsync(IHttpClientFactory clients, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var client = clients.CreateClient(RemoteApi.ClientName);
            using var answer = await client.GetAsync(new Uri("health/ready", UriKind.Relative), patience.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static IResult Answer(HttpContext http, string status, int code)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { status }, statusCode: code);
    }
}
