using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.GoogleAds;

/// <summary>Google Ads API over REST, <c>/v25/customers/…</c>, and its token address <c>/token</c> (platforms/google-ads.md).</summary>
internal sealed class GoogleAdsStandIn(CampaignScenario scenario, SandboxClock clock, int pageRows) : IStandIn
{
    private readonly AccessTokens tokens = new(clock, "sandbox-google-access", TimeSpan.FromSeconds(3599));

    public Platform Platform => Platform.GoogleAds;

    public string Prefix => "/google-ads";

    public bool Knows(string path) => path is "/token" || path.Contains("/customers/", StringComparison.Ordinal) || path.EndsWith("/customers:listAccessibleCustomers", StringComparison.Ordinal);

    public Answer Refuse(Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Throttle:
                return Answer.Json(GoogleAdsErrors.Exhausted(fault.RetryAfterSeconds), 429);
            case FaultKind.PermissionMissing:
                return Answer.Json(GoogleAdsErrors.NoPermission(), 403);
            default:
                tokens.Revoked |= fault.Kind == FaultKind.KeyRevoked;
                tokens.Expire();
                return Answer.Json(GoogleAdsErrors.TokenExpired(), 401);
        }
    }

    public Answer Handle(Exchange exchange)
    {
        if (exchange.Path is "/token")
        {
            return Token(exchange);
        }

        var stream = exchange.Path.EndsWith(":searchStream", StringComparison.Ordinal);
        var (answer, error) = Route(exchange, stream);
        if (error is null)
        {
            return answer! with { Headers = [("request-id", "a1B2c3D4e5F6g7H8i9J0kk")] };
        }

        // The stream's errors stand inside an array, as its batches do.
        return Answer.Json(stream ? new JsonArray(error) : error, (int)error["error"]!["code"]!);
    }

    private Answer Token(Exchange exchange)
    {
        var right = !tokens.Revoked && exchange["grant_type"] is "refresh_token" && exchange["refresh_token"] == SandboxKeys.RefreshToken
            && exchange["client_id"] == SandboxKeys.ClientId && exchange["client_secret"] == SandboxKeys.ClientSecret;
        return right
            ? Answer.Json(new JsonObject { ["access_token"] = tokens.Issue(), ["expires_in"] = tokens.Seconds, ["scope"] = "https://www.googleapis.com/auth/adwords", ["token_type"] = "Bearer" })
            : Answer.Json(new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "Token has been expired or revoked." }, 400);
    }

    private (Answer? Answer, JsonObject? Error) Route(Exchange exchange, bool stream)
    {
        var segments = exchange.Segments;
        if (segments[0] is not ("v23" or "v24" or "v25" or "v26"))
        {
            return (null, GoogleAdsErrors.BadRequest("UNSUPPORTED_VERSION", $"Version {segments[0]} is deprecated. Requests to this version will be blocked."));
        }

        if (!tokens.Accepts(exchange.BearerToken))
        {
            return (null, GoogleAdsErrors.TokenExpired());
        }

        if (exchange.Headers["developer-token"] != SandboxKeys.GoogleDeveloperToken)
        {
            return (null, GoogleAdsErrors.DeveloperToken());
        }

        return segments switch
        {
            [_, "customers:listAccessibleCustomers"] => (Answer.Json(new JsonObject { ["resourceNames"] = new JsonArray($"customers/{SandboxKeys.GoogleCustomer}") }), null),
            [_, "customers", SandboxKeys.GoogleCustomer, "googleAds:search" or "googleAds:searchStream"] when exchange.Headers["login-customer-id"] == SandboxKeys.GoogleManager => Search(exchange, stream),
            _ => (null, GoogleAdsErrors.NoPermission()),
        };
    }

    private (Answer? Answer, JsonObject? Error) Search(Exchange exchange, bool stream)
    {
        if (exchange.JsonBody() is not { } body || (string?)body["query"] is not { } text)
        {
            return (null, GoogleAdsErrors.BadQuery("QUERY_NOT_ENOUGH", "The query is missing."));
        }

        if (body.ContainsKey("pageSize"))
        {
            return (null, GoogleAdsErrors.BadRequest("PAGE_SIZE_NOT_SUPPORTED", "Setting the page size is not supported."));
        }

        var query = GaqlQuery.Read(text);
        var (rows, error) = new GoogleAdsReport(scenario, clock.Today).Run(query);
        if (error is not null)
        {
            return (null, error);
        }

        var mask = string.Join(',', query!.Fields.Select(field => string.Join('.', field.Split('.').Select(GoogleAdsFields.Camel))));
        return stream ? (Batches(exchange, rows, mask), null) : Page(exchange, rows, mask, (string?)body["pageToken"]);
    }

    private Answer Batches(Exchange exchange, IReadOnlyList<JsonObject> rows, string mask)
    {
        var batches = new JsonArray();
        foreach (var chunk in rows.Chunk(pageRows).DefaultIfEmpty([]))
        {
            var batch = new JsonObject();
            if (chunk.Length > 0)
            {
                batch["results"] = new JsonArray([.. chunk]);
            }

            batch["fieldMask"] = mask;
            batch["requestId"] = "a1B2c3D4e5F6g7H8i9J0kk";
            batches.Add(batch);
        }

        if (exchange.Met(FaultKind.PartialFailure))
        {
            // The stream breaks after good batches: only the last element tells.
            batches.Add(GoogleAdsErrors.Transient());
        }

        return Answer.Json(batches);
    }

    private (Answer? Answer, JsonObject? Error) Page(Exchange exchange, IReadOnlyList<JsonObject> rows, string mask, string? token)
    {
        var start = 0;
        if (token is not null && !int.TryParse(Decode(token), NumberStyles.None, CultureInfo.InvariantCulture, out start))
        {
            return (null, GoogleAdsErrors.BadRequest("INVALID_PAGE_TOKEN", "Page token is invalid."));
        }

        start = exchange.Met(FaultKind.RepeatPage) ? Math.Max(0, start - pageRows) : start;
        var page = rows.Skip(start).Take(pageRows).ToList();
        var answer = new JsonObject();
        if (page.Count > 0)
        {
            answer["results"] = new JsonArray([.. page]);
        }

        var next = exchange.Met(FaultKind.PageLoop) ? start : start + page.Count;
        if (next < rows.Count)
        {
            answer["nextPageToken"] = Convert.ToBase64String(Encoding.ASCII.GetBytes(Calendar.Text(next)));
        }

        answer["fieldMask"] = mask;
        return (Answer.Json(answer), null);
    }

    private static string Decode(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length) ? Encoding.ASCII.GetString(bytes, 0, length) : string.Empty;
    }
}
