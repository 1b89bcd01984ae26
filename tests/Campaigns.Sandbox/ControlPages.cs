using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox;

/// <summary>
/// The sandbox's own addresses: <c>GET truth</c>, <c>GET reach</c>, <c>GET</c> and <c>DELETE requests</c>, <c>POST</c> and <c>DELETE faults</c>,
/// <c>GET</c> and <c>POST clock</c>, <c>POST restate</c>.
/// </summary>
internal sealed class ControlPages(SandboxServer server)
{
    public const string Prefix = "/_sandbox/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public async Task AnswerAsync(HttpContext context, string page)
    {
        try
        {
            await WriteAsync(context, await RunAsync(context, page));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException or KeyNotFoundException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await WriteAsync(context, new { error = fault.Message });
        }
    }

    private async Task<object> RunAsync(HttpContext context, string page)
    {
        switch ($"{context.Request.Method} {page}")
        {
            case "GET truth":
                return Truth(context.Request.Query);
            case "GET reach":
                var (platform, from, to, today) = Asked(context.Request.Query);
                return TruthTable.Reach(server.Scenario, platform, from, to, today);
            case "GET requests":
                return server.Requests.Seen;
            case "DELETE requests":
                server.Requests.Clear();
                return new { requests = 0 };
            case "POST faults":
                server.Faults.Add(await BodyAsync<Fault>(context));
                return new { waiting = server.Faults.Waiting };
            case "DELETE faults":
                server.Faults.Clear();
                return new { waiting = 0 };
            case "GET clock":
                return new { now = server.Clock.GetUtcNow() };
            case "POST clock":
                server.Clock.Set((await BodyAsync<ClockSetting>(context)).Now);
                return new { now = server.Clock.GetUtcNow() };
            case "POST restate":
                var change = await BodyAsync<Restatement>(context);
                server.Scenario.Restate(change.Platform, change.From, change.To, change.PerMille);
                return change;
            default:
                throw new ArgumentException($"There is no {context.Request.Method} {page}. See the summary of the sandbox's pages in its README.");
        }
    }

    private IEnumerable<TruthRow> Truth(IQueryCollection query)
    {
        var (platform, from, to, today) = Asked(query);
        return TruthTable.Daily(server.Scenario, platform, from, to, today);
    }

    private static (Platform Platform, DateOnly From, DateOnly To, DateOnly? Today) Asked(IQueryCollection query) => (
        JsonSerializer.Deserialize<Platform>($"\"{query["platform"]}\"", Json),
        Day(query, "from") ?? new DateOnly(2023, 1, 1),
        Day(query, "to") ?? new DateOnly(2024, 12, 31),
        Day(query, "today"));

    private static DateOnly? Day(IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static async Task<T> BodyAsync<T>(HttpContext context) =>
        await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Json, context.RequestAborted) ?? throw new JsonException("The body is empty.");

    private static Task WriteAsync(HttpContext context, object value) => context.Response.WriteAsJsonAsync(value, Json, context.RequestAborted);

    private sealed record ClockSetting(DateTimeOffset Now);

    private sealed record Restatement(Platform Platform, DateOnly From, DateOnly To, int PerMille);
}
