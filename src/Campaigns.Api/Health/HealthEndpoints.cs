using Campaigns.Metrics;
using Campaigns.Metrics.Portfolio;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Campaigns.Api.Health;

/// <summary>Tells machines whether the process lives and whether it can answer.</summary>
internal static partial class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", (HttpContext http) => Answer(http, new LiveAnswer("live")));
        endpoints.MapGet("/health/ready", ReadyAsync);
        endpoints.MapGet("/healthz", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(HttpContext http, IMetricStore store, ICampaignCatalogue catalogue, ILoggerFactory logging, CancellationToken cancellationToken)
    {
        try
        {
            await store.CheckAsync(cancellationToken);
            var runs = (await catalogue.ListLatestRunsAsync(cancellationToken)).ToDictionary(run => run.Source, StringComparer.Ordinal);
            var sources = await catalogue.ListSourcesAsync(cancellationToken);

            return Answer(http, new ReadyAnswer("ready", "ready", [.. sources.Select(source => new SourceHealth(source.Id, runs.GetValueOrDefault(source.Id)?.FinishedAt))]));
        }
        catch (MetricStoreException fault)
        {
            // The store's message may name files, so it goes to the log alone.
            Log.StoreNotReady(logging.CreateLogger("Campaigns.Api.Health"), fault);

            return Answer(http, new ReadyAnswer("not ready", "unavailable", []), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Answer<T>(HttpContext http, T answer, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.CacheControl = "no-store";

        return Results.Json(answer, statusCode: status);
    }

    private sealed record LiveAnswer(string Status);

    private sealed record ReadyAnswer(string Status, string Store, IReadOnlyList<SourceHealth> Sources);

    private sealed record SourceHealth(string Id, DateTimeOffset? LastRun);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The store is not ready.")]
        public static partial void StoreNotReady(ILogger logger, Exception fault);
    }
}
