namespace Campaigns.Dashboard.Tests.Infrastructure;

/// <summary>Answers of the API in the shape of its schema.</summary>
internal static class Examples
{
    public const string EmptyList = """{"data":{"campaigns":{"totalCount":0,"pageInfo":{"hasNextPage":false,"endCursor":null},"nodes":[]}}}""";

    public const string Failure = """{"data":null,"errors":[{"message":"The store does not answer.","extensions":{"code":"STORE_UNAVAILABLE","traceId":"abc"}}]}""";

    /// <summary>A list of one campaign.</summary>
    public static string ListOf(string name, int total = 1, bool more = false, string cursor = "c1") => $$$$"""
        {"data":{"campaigns":{"totalCount":{{{{total}}}},"pageInfo":{"hasNextPage":{{{{(more ? "true" : "false")}}}},"endCursor":"{{{{cursor}}}}"},"nodes":[
          {"slug":"before-you-go","kind":"CAMPAIGN","name":{{{{System.Text.Json.JsonSerializer.Serialize(name)}}}},"nameLanguage":"en","owner":"Jämställdhetsmyndigheten","mandate":null,
           "status":"ENDED","flight":{"kind":"FLIGHT","first":"2023-07-01","last":"2023-12-31","precision":"MONTH"},"flightNote":null,"partners":["Länsstyrelserna"],
           "channels":[{"channel":{"id":"facebook-instagram","name":"Facebook + Instagram"}}],"figuresUntil":"2023-12-31","figuresUntilPrecision":"MONTH"}
        ]}}}
        """;
}
