using System.Text.Json.Nodes;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaigns.Sandbox.Platforms.Matomo;

/// <summary>Matomo Reporting API, <c>/index.php?module=API</c>: most errors are HTTP 200 (platforms/matomo.md).</summary>
internal sealed class MatomoStandIn(CampaignScenario scenario, SandboxClock clock) : IStandIn
{
    private static readonly Answer WrongToken = Error("Unable to authenticate with the provided token. It is either invalid, expired or is required to be sent as a POST parameter.", 401);

    public Platform Platform => Platform.Matomo;

    public string Prefix => "/matomo";

    public bool Knows(string path) => path is "/index.php";

    public Answer Refuse(Fault fault) => fault.Kind switch
    {
        FaultKind.Throttle => Answer.Html(429),
        FaultKind.PermissionMissing => NoAccess(SandboxKeys.MatomoSite),
        _ => WrongToken,
    };

    public Answer Handle(Exchange exchange)
    {
        if (exchange.Path is not "/index.php" || exchange["module"] is not "API")
        {
            return Answer.Html(404);
        }

        // Tokens are made "secure only": one in the address is refused.
        var inAddress = QueryHelpers.ParseQuery(exchange.QueryString).ContainsKey("token_auth");
        if (inAddress || (exchange.BearerToken ?? exchange["token_auth"]) != SandboxKeys.MatomoToken)
        {
            return WrongToken;
        }

        return exchange["method"] == "API.getBulkRequest" ? Bulk(exchange) : Call(exchange.Parameters);
    }

    public static Answer Error(string message, int status = 200) => Answer.Json(new JsonObject { ["result"] = "error", ["message"] = message }, status);

    private static Answer NoAccess(string? site) => Error($"You can't access this resource as it requires 'view' access for the website id = {site}.", 401);

    // A call that fails stands as an error inside the array; the array itself is HTTP 200.
    private Answer Bulk(Exchange exchange)
    {
        var results = new JsonArray();
        for (var index = 0; exchange[FormattableString.Invariant($"urls[{index}]")] is { } url; index++)
        {
            var parameters = QueryHelpers.ParseQuery(url).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
            var answer = index == 0 && exchange.Met(FaultKind.PartialFailure) ? Error("The archive for this segment could not be processed.") : Call(parameters);
            results.Add(JsonNode.Parse(answer.Body));
        }

        return Answer.Json(results);
    }

    private Answer Call(IReadOnlyDictionary<string, string> parameters)
    {
        try
        {
            return parameters.GetValueOrDefault("method") switch
            {
                "API.getMatomoVersion" => Answer.Json(new JsonObject { ["value"] = "5.2.0" }),
                "SitesManager.getSitesWithAtLeastViewAccess" => Answer.Json(new JsonArray(Site())),
                "SitesManager.getSiteFromId" => Answer.Json(Checked(parameters, Site)),
                "VisitsSummary.get" => Periods(parameters, MatomoTables.Visits, []),
                "Actions.get" => Periods(parameters, MatomoTables.Actions, []),
                "Actions.getPageUrls" => Periods(parameters, MatomoTables.Pages, []),
                "Referrers.getCampaigns" => Periods(parameters, MatomoTables.Campaigns, []),
                var method => Error($"The method '{method}' does not exist or is not available in the module '\\Piwik\\Plugins\\API'."),
            };
        }
        catch (RefusedException refused)
        {
            return refused.Answer;
        }
    }

    private Answer Periods(IReadOnlyDictionary<string, string> parameters, Func<MatomoTables, JsonNode?> read, JsonArray empty) => Answer.Json(Checked(parameters, () =>
    {
        var today = clock.Today;
        var periods = MatomoPeriods.Read(parameters.GetValueOrDefault("period"), parameters.GetValueOrDefault("date"), today);
        var segment = MatomoSegment.Read(parameters.GetValueOrDefault("segment"));
        var format = parameters.GetValueOrDefault("format_metrics", "bc") != "0";
        var answers = periods.Periods.Select(period => (period.Key, Value: read(new MatomoTables(scenario, today, period.From, period.To, segment, periods.Kind, format)) ?? empty.DeepClone())).ToList();
        if (!periods.Keyed)
        {
            return Limited(parameters, answers[0].Value);
        }

        var keyed = new JsonObject();
        foreach (var (key, value) in answers)
        {
            keyed[key] = Limited(parameters, value);
        }

        return keyed;
    }));

    private static JsonNode Limited(IReadOnlyDictionary<string, string> parameters, JsonNode value)
    {
        // A hundred rows and not a word about the rest, unless -1 is asked for.
        var limit = int.TryParse(parameters.GetValueOrDefault("filter_limit", "100"), out var given) ? given : 100;
        return value is JsonArray rows && limit >= 0 ? new JsonArray([.. rows.Take(limit).Select(row => row!.DeepClone())]) : value;
    }

    private static JsonNode Checked(IReadOnlyDictionary<string, string> parameters, Func<JsonNode> read) =>
        parameters.GetValueOrDefault("idSite") is SandboxKeys.MatomoSite ? read() : throw new RefusedException(NoAccess(parameters.GetValueOrDefault("idSite")));

    private static JsonObject Site() => new()
    {
        ["idsite"] = SandboxKeys.MatomoSite,
        ["name"] = "Sandbox",
        ["main_url"] = "https://kampanj.example",
        ["timezone"] = "Europe/Stockholm",
        ["currency"] = "SEK",
    };
}
