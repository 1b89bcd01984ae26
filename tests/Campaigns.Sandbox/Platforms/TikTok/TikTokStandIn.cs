using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.TikTok;

/// <summary>TikTok API for Business, <c>/open_api/v1.3/…/</c>: every answer is HTTP 200 (platforms/tiktok.md).</summary>
internal sealed class TikTokStandIn(CampaignScenario scenario, SandboxClock clock) : IStandIn
{
    private const string Root = "/open_api/v1.3/";

    public Platform Platform => Platform.TikTok;

    public string Prefix => "/tiktok";

    public bool Knows(string path) => path.StartsWith("/open_api/", StringComparison.Ordinal);

    public Answer Refuse(Fault fault) => fault.Kind switch
    {
        FaultKind.Throttle => Envelope(40100, "Too many requests. Please retry in some time."),
        FaultKind.TokenExpired => Envelope(40102, "Access token is expired."),
        FaultKind.PermissionMissing => Envelope(40001, $"Advertiser {SandboxKeys.TikTokAdvertiser} doesn't exist or you don't have permission to access it."),
        _ => Envelope(40105, "Access token is incorrect or has been revoked."),
    };

    public Answer Handle(Exchange exchange)
    {
        if (!exchange.Path.StartsWith(Root, StringComparison.Ordinal) || !exchange.Path.EndsWith('/'))
        {
            return Answer.Html(404);
        }

        var token = exchange.Headers["Access-Token"].ToString();
        if (token != SandboxKeys.TikTokToken)
        {
            return token.Length == 0 ? Envelope(40104, "Access token is empty.") : Envelope(40105, "Access token is incorrect or has been revoked.");
        }

        if (exchange.Met(FaultKind.PartialFailure))
        {
            return Envelope(50002, "Service error: please try again later.");
        }

        try
        {
            return Route(exchange);
        }
        catch (RefusedException refused)
        {
            return refused.Answer;
        }
    }

    public static Answer Envelope(int code, string message, JsonObject? data = null) =>
        Answer.Json(new JsonObject { ["code"] = code, ["message"] = message, ["request_id"] = "20231121080102010245242058ABCDEF", ["data"] = data ?? [] });

    private Answer Route(Exchange exchange)
    {
        var page = exchange.Path[Root.Length..];
        if (page is "oauth2/advertiser/get/")
        {
            return List([new JsonObject { ["advertiser_id"] = SandboxKeys.TikTokAdvertiser, ["advertiser_name"] = "Sandbox" }]);
        }

        if (page is "advertiser/info/")
        {
            return List([new JsonObject
            {
                ["advertiser_id"] = SandboxKeys.TikTokAdvertiser, ["name"] = "Sandbox", ["currency"] = "SEK", ["timezone"] = "Etc/GMT-1",
                ["display_timezone"] = "Europe/Stockholm", ["status"] = "STATUS_ENABLE", ["country"] = "SE", ["create_time"] = 1672531200,
            }]);
        }

        if (exchange["advertiser_id"] != SandboxKeys.TikTokAdvertiser)
        {
            return Envelope(40001, $"Advertiser {exchange["advertiser_id"]} doesn't exist or you don't have permission to access it.");
        }

        var plans = scenario.PlansOf(Platform.TikTok);
        return page switch
        {
            "campaign/get/" => Paged(exchange, plans.Select(Campaign)),
            "adgroup/get/" => Paged(exchange, plans.SelectMany(plan => plan.AdGroups, (plan, group) => new JsonObject { ["adgroup_id"] = group.Id, ["adgroup_name"] = group.Name, ["campaign_id"] = plan.Id })),
            "ad/get/" => Paged(exchange, plans.SelectMany(Ads)),
            "report/integrated/get/" => Report(exchange),
            _ => Answer.Html(404),
        };
    }

    private Answer Report(Exchange exchange)
    {
        var request = TikTokReportRequest.Read(exchange);
        if (request.Reservation)
        {
            return Paged(exchange, []);
        }

        var today = clock.Today;
        var campaigns = Campaigns(exchange["filtering"]);
        var (from, to) = request.Range ?? (new DateOnly(2000, 1, 1), today);
        var rows = scenario.Report(new ReportQuery
        {
            Platform = Platform.TikTok,
            Level = request.Level,
            From = from,
            To = to < today ? to : today,
            Slice = request.Daily ? ReportQuery.Daily : null,
            Today = today,
            ByAge = request.Dimensions.Contains("age"),
            ByGender = request.Dimensions.Contains("gender"),
            Where = (plan, _) => campaigns?.Contains(plan.Id) ?? true,
        });
        return Paged(exchange, rows.Select(row => TikTokRowWriter.Write(row, request, today)));
    }

    private static HashSet<string>? Campaigns(string? filtering)
    {
        if (filtering is null)
        {
            return null;
        }

        try
        {
            var filter = JsonNode.Parse(filtering)?.AsArray().FirstOrDefault();
            return (string?)filter?["field_name"] is "campaign_ids"
                ? JsonSerializer.Deserialize<HashSet<string>>((string)filter["filter_value"]!)
                : throw TikTokReportRequest.Bad("filtering: unknown field.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw TikTokReportRequest.Bad("filtering: filter_value must be a string that holds JSON.");
        }
    }

    private static Answer List(JsonNode[] items) => Envelope(0, "OK", new JsonObject { ["list"] = new JsonArray(items) });

    private static Answer Paged(Exchange exchange, IEnumerable<JsonObject> items)
    {
        var size = Number(exchange, "page_size", 10);
        var page = Number(exchange, "page", 1);
        if (size > 1000)
        {
            return Envelope(40002, "page_size: must be between 1 and 1000.");
        }

        var all = items.ToList();
        var pages = (all.Count + size - 1) / size;
        var shown = exchange.Met(FaultKind.RepeatPage) ? Math.Max(1, page - 1) : page;
        var looping = exchange.Met(FaultKind.PageLoop);
        return Envelope(0, "OK", new JsonObject
        {
            ["list"] = new JsonArray([.. all.Skip(((looping ? 1 : shown) - 1) * size).Take(size)]),
            ["page_info"] = new JsonObject { ["page"] = looping ? 1 : shown, ["page_size"] = size, ["total_number"] = all.Count, ["total_page"] = looping ? int.MaxValue : pages },
        });
    }

    private static int Number(Exchange exchange, string name, int fallback)
    {
        if (exchange[name] is not { } text)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw TikTokReportRequest.Bad($"{name}: Not a valid integer.");
    }

    private static JsonObject Campaign(CampaignPlan plan) => new()
    {
        ["advertiser_id"] = SandboxKeys.TikTokAdvertiser,
        ["campaign_id"] = plan.Id,
        ["campaign_name"] = plan.Name,
        ["objective_type"] = "VIDEO_VIEWS",
        ["operation_status"] = "ENABLE",
        ["secondary_status"] = "CAMPAIGN_STATUS_ENABLE",
        ["budget"] = 9100.0,
        ["create_time"] = FormattableString.Invariant($"{plan.First.AddDays(-8):yyyy-MM-dd} 07:01:12"),
    };

    private static IEnumerable<JsonObject> Ads(CampaignPlan plan) =>
        from adGroup in plan.AdGroups
        from ad in adGroup.Ads
        select new JsonObject
        {
            ["ad_id"] = ad.Id,
            ["ad_name"] = ad.Name,
            ["adgroup_id"] = adGroup.Id,
            ["campaign_id"] = plan.Id,
            ["secondary_status"] = ad.Rejected ? "AD_STATUS_AUDIT_DENY" : "AD_STATUS_DELIVERY_OK",
        };
}
