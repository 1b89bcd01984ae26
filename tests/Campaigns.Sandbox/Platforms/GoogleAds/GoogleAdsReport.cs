using System.Text.Json.Nodes;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.GoogleAds;

/// <summary>A query's rows, or the error it deserves.</summary>
internal sealed class GoogleAdsReport(CampaignScenario scenario, DateOnly today)
{
    private static readonly string[] Resources = ["customer", "campaign", "ad_group", "ad_group_ad", "age_range_view", "gender_view"];

    public (IReadOnlyList<JsonObject> Rows, JsonObject? Error) Run(GaqlQuery? query)
    {
        if (query is null)
        {
            return ([], GoogleAdsErrors.BadQuery("UNEXPECTED_INPUT", "Error in query: unexpected input."));
        }

        if (!Resources.Contains(query.Resource, StringComparer.Ordinal))
        {
            return ([], GoogleAdsErrors.BadQuery("BAD_RESOURCE_TYPE_IN_FROM_CLAUSE", $"Error in query: resource '{query.Resource}' cannot be queried."));
        }

        if (query.Fields.Concat(query.Conditions.Select(condition => condition.Field)).FirstOrDefault(field => !GoogleAdsFields.Knows(field)) is { } unknown)
        {
            return ([], GoogleAdsErrors.BadQuery("UNRECOGNIZED_FIELD", $"Unrecognized field in the query: '{unknown}'."));
        }

        return Check(query) is { } error ? ([], error) : ([.. Rows(query).Select(row => GoogleAdsFields.Write(row, query))], null);
    }

    private static JsonObject? Check(GaqlQuery query)
    {
        var range = Range(query);
        if (query.Selects("segments.date") && range is null)
        {
            return GoogleAdsErrors.BadQuery("EXPECTED_FILTERS_ON_DATE_RANGE", "The following fields require a finite date range: segments.date.");
        }

        if (query.Selects("metrics.unique_users") || query.Selects("metrics.average_impression_frequency_per_user"))
        {
            if (query.Fields.Any(field => field.StartsWith("segments.", StringComparison.Ordinal)) || query.Resource is not ("campaign" or "customer"))
            {
                return GoogleAdsErrors.BadQuery("PROHIBITED_SEGMENT_WITH_METRIC_IN_SELECT_OR_WHERE_CLAUSE", "Cannot select the following segments with unique_users.");
            }

            if (range is not { } asked || asked.To.DayNumber - asked.From.DayNumber + 1 > 92)
            {
                return GoogleAdsErrors.BadQuery("INVALID_VALUE_WITH_BETWEEN_OPERATOR", "The date range for unique_users must not exceed 92 days.");
            }
        }

        return null;
    }

    private IEnumerable<ReportRow> Rows(GaqlQuery query)
    {
        var metrics = query.Fields.Any(field => field.StartsWith("metrics.", StringComparison.Ordinal));
        if (!metrics)
        {
            return Entities(query);
        }

        var (from, to) = Range(query) ?? (new DateOnly(2000, 1, 1), today);
        var ids = query.Conditions.Where(condition => condition.Field == "campaign.id").SelectMany(condition => condition.Values).ToHashSet(StringComparer.Ordinal);
        return scenario.Report(new ReportQuery
        {
            Platform = Platform.GoogleAds,
            Level = LevelOf(query.Resource),
            From = from,
            To = to < today ? to : today,
            Slice = query.Selects("segments.date") ? ReportQuery.Daily : null,
            Today = today,
            ByAge = query.Resource == "age_range_view",
            ByGender = query.Resource == "gender_view",
            Where = (plan, _) => ids.Count == 0 || ids.Contains(plan.Id),
        });
    }

    private IEnumerable<ReportRow> Entities(GaqlQuery query) => LevelOf(query.Resource) switch
    {
        Level.Account => [Entity(null, null, null)],
        Level.Campaign => scenario.PlansOf(Platform.GoogleAds).Select(plan => Entity(plan, null, null)),
        Level.AdGroup => scenario.PlansOf(Platform.GoogleAds).SelectMany(plan => plan.AdGroups, (plan, group) => Entity(plan, group, null)),
        _ => from plan in scenario.PlansOf(Platform.GoogleAds) from adGroup in plan.AdGroups from ad in adGroup.Ads select Entity(plan, adGroup, ad),
    };

    private ReportRow Entity(CampaignPlan? plan, AdGroupPlan? group, AdPlan? ad) => new(new RowKey(plan, group, ad, today, today, null, null, null, null), new Counts(), 0);

    private static Level LevelOf(string resource) => resource switch { "customer" => Level.Account, "campaign" => Level.Campaign, "ad_group_ad" => Level.Ad, _ => Level.AdGroup };

    private static (DateOnly From, DateOnly To)? Range(GaqlQuery query)
    {
        DateOnly? from = null;
        DateOnly? to = null;
        foreach (var (_, sign, values) in query.Conditions.Where(condition => condition.Field == "segments.date"))
        {
            from = sign is "BETWEEN" or ">=" or "=" ? Calendar.Day(values[0]) : from;
            to = sign is "BETWEEN" or "<=" or "=" ? Calendar.Day(values[^1]) : to;
        }

        return from is { } first && to is { } last && first <= last ? (first, last) : null;
    }
}
