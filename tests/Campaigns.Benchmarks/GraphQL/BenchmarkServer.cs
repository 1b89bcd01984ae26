using System.Globalization;
using System.Text.Json.Serialization;

namespace Campaigns.Benchmarks.GraphQL;

/// <summary>The engine, and beside it the ceiling: bare endpoints that write the same JSON with System.Text.Json.</summary>
internal static class BenchmarkServer
{
    public static async Task<int> RunAsync(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter<Status>(System.Text.Json.JsonNamingPolicy.SnakeCaseUpper)));
        builder.Services.AddGraphQLServer()
            .AddQueryType<Query>()
            .ModifyHttpOptions(options => options.AllowIntrospection = static _ => true);
        var app = builder.Build();
        app.MapGraphQLHttp();
        app.MapPost("/ceiling/ping", () => new Data<Pong>(new Pong("pong")));
        foreach (var count in new[] { 1, 100, 2000 })
        {
            app.MapPost($"/ceiling/series{count}", () => new Data<SeriesData>(new SeriesData(BenchmarkData.Series(count))));
        }

        app.MapPost("/ceiling/campaigns", () => new Data<CampaignsData>(new CampaignsData(BenchmarkData.Campaigns)));
        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        await app.RunAsync();
        return 0;
    }

    private sealed record Data<T>([property: JsonPropertyName("data")] T Value);

    private sealed record Pong(string Ping);

    private sealed record SeriesData(Series Series);

    private sealed record CampaignsData(IReadOnlyList<Campaign> Campaigns);

    /// <summary>The root fields.</summary>
    internal sealed class Query
    {
        public static string Ping() => "pong";

        public static Series GetSeries(int points) => BenchmarkData.Series(points);

        public static IReadOnlyList<Campaign> GetCampaigns() => BenchmarkData.Campaigns;
    }
}
