using System.Text.Json;
using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Http;

/// <summary>The server audits of the npm package graphql-http: MUST, SHOULD and MAY of GraphQL over HTTP.</summary>
public class ServerAuditTests
{
    [Fact]
    public async Task ServerAudits_All_Pass()
    {
        await using var server = await HttpServer.StartAsync(builder => builder.AddQueryType<AuditQuery>());
        var lines = NodeScript.Run("audit", string.Empty, "audit.mjs", server.Url.ToString()).ToArray();

        var results = lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(61, results.Length);
        Assert.Empty(results.Where(result => result.GetProperty("status").GetString() != "ok").Select(result => result.ToString()));
    }

    [global::Campaigns.GraphQL.CodeFirst.GraphQLName("Query")]
    public sealed class AuditQuery
    {
        public static string Ping() => "pong";
    }
}
