using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaigns.Sandbox.Platforms.Meta;

/// <summary>Meta Marketing API, <c>/v25.0/…</c> (platforms/meta.md).</summary>
internal sealed class MetaStandIn(CampaignScenario scenario, SandboxClock clock) : IStandIn
{
    private readonly MetaJobs jobs = new();
    private int calls;

    public Platform Platform => Platform.Meta;

    public string Prefix => "/meta";

    public bool Knows(string path) =>
        path is ['/', 'v', .. var rest] && rest.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && rest[..slash].Contains('.', StringComparison.Ordinal);

    public Answer Refuse(Fault fault) => fault.Kind switch
    {
        FaultKind.Throttle => MetaErrors.TooManyCalls(fault.RetryAfterSeconds),
        FaultKind.TokenExpired => MetaErrors.ExpiredToken(),
        FaultKind.PermissionMissing => MetaErrors.NoPermission(),
        _ => MetaErrors.WrongToken(),
    };

    public Answer Handle(Exchange exchange)
    {
        var segments = exchange.Segments;
        if (segments[0] is not ("v25.0" or "v26.0"))
        {
            return MetaErrors.Error(400, 2635, null, "(#2635) You are calling a deprecated version of the Ads API. Please update to the latest version: v26.0.");
        }

        if ((exchange.BearerToken ?? exchange["access_token"]) != SandboxKeys.MetaToken)
        {
            return MetaErrors.WrongToken();
        }

        if (exchange.Met(FaultKind.TooMuchData))
        {
            return MetaErrors.TooMuchData();
        }

        var usage = FormattableString.Invariant(
            $"{{\"{SandboxKeys.MetaAccount}\":[{{\"type\":\"ads_insights\",\"call_count\":{Interlocked.Increment(ref calls) % 60},\"total_cputime\":4,\"total_time\":3,\"estimated_time_to_regain_access\":0,\"ads_api_access_tier\":\"standard_access\"}}]}}");
        return Route(exchange, segments) with { Headers = [("facebook-api-version", segments[0]), ("X-Business-Use-Case-Usage", usage)] };
    }

    private Answer Route(Exchange exchange, string[] segments) => segments switch
    {
        [_, "debug_token"] => Answer.Json(new JsonObject { ["data"] = new JsonObject { ["app_id"] = "1", ["type"] = "SYSTEM_USER", ["is_valid"] = true, ["expires_at"] = 0, ["scopes"] = new JsonArray("ads_read") } }),
        [_, "me", "adaccounts"] => Paged(exchange, [Account()]),
        [_, var id] when jobs.Has(id) => Answer.Json(jobs.Poll(id)),
        [_, var id, "insights"] when jobs.Has(id) => JobResult(exchange, id),
        [_, var id] when id == $"act_{SandboxKeys.MetaAccount}" => Answer.Json(Account()),
        [_, var id, "insights"] => Insights(exchange, id),
        [_, var id, "campaigns"] when id == $"act_{SandboxKeys.MetaAccount}" => Paged(exchange, scenario.PlansOf(Platform.Meta).Select(Campaign)),
        [_, var id, "adsets"] when id == $"act_{SandboxKeys.MetaAccount}" => Paged(exchange, scenario.PlansOf(Platform.Meta).SelectMany(plan => plan.AdGroups.Select(group => AdSet(plan, group)))),
        [_, var id, "ads"] when id == $"act_{SandboxKeys.MetaAccount}" => Paged(exchange, scenario.PlansOf(Platform.Meta).SelectMany(Ads)),
        [_, var id, ..] => MetaErrors.NoSuchObject(id),
        _ => MetaErrors.Invalid("Unknown path components"),
    };

    private Answer Insights(Exchange exchange, string id)
    {
        if (LevelOf(id) is not { } level)
        {
            return MetaErrors.NoSuchObject(id);
        }

        var (request, error) = MetaInsightsRequest.Read(exchange.Parameters, level, clock.Today);
        if (request is null)
        {
            return error!;
        }

        return exchange.Method == "POST"
            ? Answer.Json(new JsonObject { ["report_run_id"] = jobs.Submit(request, id, exchange.Parameters, exchange.Met(FaultKind.JobFailed)) })
            : Paged(exchange, Rows(request, id));
    }

    private Answer JobResult(Exchange exchange, string id) => jobs.Result(id) is { } done
        ? Paged(exchange, Rows(done.Request, done.ObjectId))
        : MetaErrors.Error(400, 100, 1487534, "(#100) The report run is not completed.");

    private IEnumerable<JsonObject> Rows(MetaInsightsRequest request, string id)
    {
        var today = clock.Today;
        var rows = scenario.Report(new ReportQuery
        {
            Platform = Platform.Meta,
            Level = request.Level,
            From = request.Since,
            To = request.Until < today ? request.Until : today,
            Slice = request.Slice,
            Today = today,
            ByPublisher = request.Breakdowns.Contains("publisher_platform"),
            ByPosition = request.Breakdowns.Contains("platform_position"),
            ByAge = request.Breakdowns.Contains("age"),
            ByGender = request.Breakdowns.Contains("gender"),
            Where = (plan, leaf) => Belongs(plan, leaf, id) && (request.CampaignIds?.Contains(plan.Id) ?? true)
                && (request.Level != Level.Ad || request.WithDeleted || leaf.Ad.Deleted is not { } deleted || today < deleted),
        });

        // Since 10 June 2025 breakdowns that begin more than 13 months ago come without reach, and without a word about it (platforms/meta.md §6).
        var withReach = request.Breakdowns.Count == 0 || request.Since >= today.AddMonths(-13);
        return rows.Select(row => MetaRowWriter.Write(row, request, withReach));
    }

    private Level? LevelOf(string id)
    {
        if (id == $"act_{SandboxKeys.MetaAccount}")
        {
            return Level.Account;
        }

        var plans = scenario.PlansOf(Platform.Meta).ToList();
        return plans.Exists(plan => plan.Id == id) ? Level.Campaign
            : plans.SelectMany(plan => plan.AdGroups).Any(group => group.Id == id) ? Level.AdGroup
            : plans.SelectMany(plan => plan.AdGroups).SelectMany(group => group.Ads).Any(ad => ad.Id == id) ? Level.Ad
            : null;
    }

    private static bool Belongs(CampaignPlan plan, Leaf leaf, string id) => id.StartsWith("act_", StringComparison.Ordinal) || plan.Id == id || leaf.Group.Id == id || leaf.Ad.Id == id;

    private static Answer Paged(Exchange exchange, IEnumerable<JsonObject> items)
    {
        var limit = int.TryParse(exchange["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : 25;
        var offset = Offset(exchange["after"]);
        if (offset is null)
        {
            return MetaErrors.Invalid("The After Cursor specified is invalid");
        }

        var start = exchange.Met(FaultKind.RepeatPage) ? Math.Max(0, offset.Value - limit) : offset.Value;
        var all = items.ToList();
        var page = all.Skip(start).Take(limit).ToList();
        if (page.Count == 0)
        {
            return Answer.Json(new JsonObject { ["data"] = new JsonArray() });
        }

        var loops = exchange.Met(FaultKind.PageLoop);
        var after = Cursor(loops ? start : start + page.Count);
        var paging = new JsonObject { ["cursors"] = new JsonObject { ["before"] = Cursor(start), ["after"] = after } };
        if (loops || start + page.Count < all.Count)
        {
            paging["next"] = Next(exchange, after);
        }

        return Answer.Json(new JsonObject { ["data"] = new JsonArray([.. page]), ["paging"] = paging });
    }

    // The token stands in the next address, as at the real platform: whoever logs it has leaked it.
    private static string Next(Exchange exchange, string after)
    {
        var parameters = exchange.Parameters.Where(pair => pair.Key is not ("after" or "access_token")).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        parameters["access_token"] = SandboxKeys.MetaToken;
        parameters["after"] = after;
        return QueryHelpers.AddQueryString(exchange.Origin + exchange.Path, parameters);
    }

    private static string Cursor(int offset) => Convert.ToBase64String(Encoding.ASCII.GetBytes(Calendar.Text(offset)));

    private static int? Offset(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return 0;
        }

        var bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out var length) && int.TryParse(Encoding.ASCII.GetString(bytes, 0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
    }

    private static JsonObject Account() => new()
    {
        ["id"] = $"act_{SandboxKeys.MetaAccount}",
        ["account_id"] = SandboxKeys.MetaAccount,
        ["name"] = "Sandbox",
        ["currency"] = "SEK",
        ["timezone_name"] = "Europe/Stockholm",
        ["account_status"] = 1,
    };

    private static JsonObject Campaign(CampaignPlan plan) => new()
    {
        ["id"] = plan.Id,
        ["name"] = plan.Name,
        ["objective"] = "OUTCOME_AWARENESS",
        ["status"] = "ACTIVE",
        ["effective_status"] = "ACTIVE",
        ["start_time"] = FormattableString.Invariant($"{plan.First:yyyy-MM-dd}T00:00:00+0200"),
    };

    private static JsonObject AdSet(CampaignPlan plan, AdGroupPlan group) => new() { ["id"] = group.Id, ["name"] = group.Name, ["campaign_id"] = plan.Id, ["effective_status"] = "ACTIVE" };

    private IEnumerable<JsonObject> Ads(CampaignPlan plan) =>
        from adGroup in plan.AdGroups
        from ad in adGroup.Ads
        where ad.Deleted is not { } deleted || clock.Today < deleted
        select new JsonObject { ["id"] = ad.Id, ["name"] = ad.Name, ["adset_id"] = adGroup.Id, ["campaign_id"] = plan.Id, ["effective_status"] = "ACTIVE" };
}
