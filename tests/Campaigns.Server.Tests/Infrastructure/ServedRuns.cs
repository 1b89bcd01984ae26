using System.Net.Http.Json;
using System.Text.Json;

namespace Campaigns.Server.Tests.Infrastructure;

/// <summary>The runs of a source as a running server tells of them.</summary>
internal static class ServedRuns
{
    /// <summary>When its finished runs started, the newest first.</summary>
    /// <param name="server">The server; it must have the role of the API.</param>
    /// <param name="source">Id of the source.</param>
    public static async Task<IReadOnlyList<DateTimeOffset>> FinishedAsync(RunningServer server, string source)
    {
        using var client = new HttpClient();
        var question = new { query = $$"""{ source(id: "{{source}}") { runs { nodes { startedAt finishedAt } } } }""" };
        var answer = await client.PostAsJsonAsync(new Uri(server.Address, "/graphql"), question, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var found = body.GetProperty("data").GetProperty("source");
        return found.ValueKind == JsonValueKind.Null
            ? []
            : [.. found.GetProperty("runs").GetProperty("nodes").EnumerateArray()
                .Where(run => run.GetProperty("finishedAt").ValueKind == JsonValueKind.String)
                .Select(run => run.GetProperty("startedAt").GetDateTimeOffset())];
    }
}
