using System.Globalization;
using System.Text.Json.Nodes;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.Snapchat;

/// <summary>Snapchat Marketing API, <c>/v1/…</c>, and its token address <c>/login/oauth2/access_token</c> (platforms/snapchat.md).</summary>
internal sealed class SnapchatStandIn(CampaignScenario scenario, SandboxClock clock) : IStandIn
{
    private const string Organization = "40d6719b-da09-410b-9185-0cc9c0dfed1d";

    private readonly AccessTokens tokens = new(clock, "sandbox-snapchat-access", TimeSpan.FromMinutes(30));

    public Platform Platform => Platform.Snapchat;

    public string Prefix => "/snapchat";

    public bool Knows(string path) => path.StartsWith("/v1/", StringComparison.Ordinal) || path is "/login/oauth2/access_token";

    public Answer Refuse(Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Throttle:
                return SnapchatErrors.LimitReached();
            case FaultKind.PermissionMissing:
                return SnapchatErrors.NoPermission();
            default:
                tokens.Revoked |= fault.Kind == FaultKind.KeyRevoked;
                tokens.Expire();
                return SnapchatErrors.Unauthorized();
        }
    }

    public Answer Handle(Exchange exchange)
    {
        if (exchange.Path is "/login/oauth2/access_token")
        {
            return Token(exchange);
        }

        if (!tokens.Accepts(exchange.BearerToken))
        {
            return SnapchatErrors.Unauthorized();
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

    private Answer Token(Exchange exchange)
    {
        var right = !tokens.Revoked && exchange["grant_type"] is "refresh_token" && exchange["refresh_token"] == SandboxKeys.RefreshToken
            && exchange["client_id"] == SandboxKeys.ClientId && exchange["client_secret"] == SandboxKeys.ClientSecret;
        return right
            ? Answer.Json(new JsonObject { ["access_token"] = tokens.Issue(), ["expires_in"] = tokens.Seconds, ["token_type"] = "Bearer", ["scope"] = "snapchat-marketing-api", ["refresh_token"] = SandboxKeys.RefreshToken })
            : Answer.Json(new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "The refresh token is invalid or has been revoked." }, 400);
    }

    private Answer Route(Exchange exchange)
    {
        var plans = scenario.PlansOf(Platform.Snapchat).ToList();
        return exchange.Segments switch
        {
            ["v1", "me", "organizations"] => Items(exchange, "organizations", "organization", [new JsonObject { ["id"] = Organization, ["name"] = "Sandbox" }]),
            ["v1", "organizations", Organization, "adaccounts"] => Items(exchange, "adaccounts", "adaccount", [Account()]),
            ["v1", "adaccounts", SandboxKeys.SnapchatAccount] => Items(exchange, "adaccounts", "adaccount", [Account()]),
            ["v1", "adaccounts", SandboxKeys.SnapchatAccount, "campaigns"] => Items(exchange, "campaigns", "campaign", plans.Select(Campaign)),
            ["v1", "adaccounts", SandboxKeys.SnapchatAccount, "adsquads"] => Items(exchange, "adsquads", "adsquad", plans.SelectMany(plan => plan.AdGroups, AdSquad)),
            ["v1", "adaccounts", SandboxKeys.SnapchatAccount, "ads"] => Items(exchange, "ads", "ad", plans.SelectMany(plan => plan.AdGroups).SelectMany(group => Ads(group, exchange["read_deleted_entities"] is "true"))),
            ["v1", "campaigns", var id, "adsquads"] => Items(exchange, "adsquads", "adsquad", plans.Where(plan => plan.Id == id).SelectMany(plan => plan.AdGroups, AdSquad)),
            ["v1", "adaccounts", SandboxKeys.SnapchatAccount, "stats"] => Stats(exchange, Level.Account, SandboxKeys.SnapchatAccount),
            ["v1", "campaigns", var id, "stats"] when plans.Exists(plan => plan.Id == id) => Stats(exchange, Level.Campaign, id),
            ["v1", "adsquads", var id, "stats"] when plans.Exists(plan => plan.AdGroups.Any(group => group.Id == id)) => Stats(exchange, Level.AdGroup, id),
            ["v1", "ads", var id, "stats"] when plans.Exists(plan => plan.AdGroups.Any(group => group.Ads.Any(ad => ad.Id == id))) => Stats(exchange, Level.Ad, id),
            _ => SnapchatErrors.NotFound(),
        };
    }

    private Answer Stats(Exchange exchange, Level level, string id)
    {
        var request = SnapchatStatsRequest.Read(exchange, level, clock.Today);
        var name = request.Granularity switch { "DAY" => "timeseries_stat", "TOTAL" => "total_stat", _ => "lifetime_stat" };
        var series = new SnapchatSeries(scenario, clock, request);
        var stat = series.Head(id, level);
        var paging = new JsonObject();
        if (request.Breakdown is { } below)
        {
            var parts = series.Parts(id, level);
            var (page, next) = Page(exchange, parts.Count);
            stat["breakdown_stats"] = new JsonObject { [SnapchatSeries.Word(below)] = new JsonArray([.. page.Select(index => parts[index])]) };
            if (next is not null)
            {
                paging["next_link"] = next;
            }
        }
        else
        {
            series.Fill(stat, level, id);
        }

        var item = exchange.Met(FaultKind.PartialFailure)
            ? new JsonObject { ["sub_request_status"] = "ERROR", ["sub_request_error_reason"] = "Stats for the entity could not be read at this time" }
            : new JsonObject { ["sub_request_status"] = "SUCCESS", [name] = stat };
        return Answer.Json(new JsonObject { ["request_status"] = "SUCCESS", ["request_id"] = "6740f1aa00ff0cafe", ["paging"] = paging, [$"{name}s"] = new JsonArray(item) });
    }

    private static Answer Items(Exchange exchange, string plural, string singular, IEnumerable<JsonObject> items)
    {
        var all = items.ToList();
        var (page, next) = Page(exchange, all.Count);
        var list = new JsonArray();
        foreach (var index in page)
        {
            var failed = list.Count == 0 && exchange.Met(FaultKind.PartialFailure);
            list.Add(failed ? new JsonObject { ["sub_request_status"] = "ERROR", ["sub_request_error_reason"] = "The entity could not be read" } : new JsonObject { ["sub_request_status"] = "success", [singular] = all[index] });
        }

        var paging = new JsonObject();
        if (next is not null)
        {
            paging["next_link"] = next;
        }

        return Answer.Json(new JsonObject { ["request_status"] = "success", ["request_id"] = "5f40c2", ["paging"] = paging, [plural] = list });
    }

    // Without a limit everything comes at once, as at the real platform.
    private static (IEnumerable<int> Page, string? Next) Page(Exchange exchange, int count)
    {
        var limit = int.TryParse(exchange["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : int.MaxValue;
        var start = int.TryParse(exchange["cursor"], NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor : 0;
        if (exchange.Met(FaultKind.RepeatPage))
        {
            start = Math.Max(0, start - limit);
        }

        var size = Math.Max(0, Math.Min(limit, count - start));
        var following = exchange.Met(FaultKind.PageLoop) ? start : start + size;
        var parameters = exchange.Parameters.Where(pair => pair.Key != "cursor").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        var next = following < count ? $"{exchange.Origin}{exchange.Path}?{string.Join('&', parameters)}&cursor={Calendar.Text(following)}" : null;
        return (Enumerable.Range(start, size), next);
    }

    private static JsonObject Account() => new()
    {
        ["id"] = SandboxKeys.SnapchatAccount,
        ["name"] = "Sandbox",
        ["type"] = "PARTNER",
        ["status"] = "ACTIVE",
        ["organization_id"] = Organization,
        ["currency"] = "SEK",
        ["timezone"] = "Europe/Stockholm",
    };

    private static JsonObject Campaign(CampaignPlan plan) => new() { ["id"] = plan.Id, ["name"] = plan.Name, ["ad_account_id"] = SandboxKeys.SnapchatAccount, ["status"] = "ACTIVE" };

    private static JsonObject AdSquad(CampaignPlan plan, AdGroupPlan group) => new() { ["id"] = group.Id, ["name"] = group.Name, ["campaign_id"] = plan.Id, ["status"] = "ACTIVE" };

    private IEnumerable<JsonObject> Ads(AdGroupPlan group, bool withDeleted) => group.Ads
        .Where(ad => withDeleted || ad.Deleted is not { } deleted || clock.Today < deleted)
        .Select(ad => new JsonObject { ["id"] = ad.Id, ["name"] = ad.Name, ["ad_squad_id"] = group.Id, ["status"] = "ACTIVE", ["type"] = "SNAP_AD", ["review_status"] = "APPROVED" });
}
