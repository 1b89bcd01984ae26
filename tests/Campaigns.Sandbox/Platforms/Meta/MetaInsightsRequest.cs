using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.Meta;

/// <summary>A checked insights request (platforms/meta.md §4 and §6).</summary>
internal sealed record MetaInsightsRequest
{
    private static readonly string[] BreakdownSets =
    [
        "age", "gender", "age,gender", "country", "country,age", "country,gender", "region", "publisher_platform", "publisher_platform,platform_position",
        "publisher_platform,platform_position,impression_device", "publisher_platform,impression_device", "device_platform",
    ];

    public required Level Level { get; init; }

    public required IReadOnlyList<string> Fields { get; init; }

    public required DateOnly Since { get; init; }

    public required DateOnly Until { get; init; }

    public Func<DateOnly, (DateOnly From, DateOnly To)>? Slice { get; init; }

    public IReadOnlyList<string> Breakdowns { get; init; } = [];

    public IReadOnlySet<string>? CampaignIds { get; init; }

    public bool WithDeleted { get; init; }

    /// <summary>Reads the parameters; the error is what the platform would answer.</summary>
    public static (MetaInsightsRequest? Request, Answer? Error) Read(IReadOnlyDictionary<string, string> parameters, Level objectLevel, DateOnly today)
    {
        try
        {
            return (Parse(parameters, objectLevel, today), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Answer);
        }
    }

    private static MetaInsightsRequest Parse(IReadOnlyDictionary<string, string> parameters, Level objectLevel, DateOnly today)
    {
        var fields = parameters.GetValueOrDefault("fields", "impressions,spend").Split(',', StringSplitOptions.TrimEntries);
        if (Array.Find(fields, field => !MetaRowWriter.Knows(field)) is { } unknown)
        {
            throw new RefusedException(MetaErrors.UnknownField(unknown));
        }

        var (since, until) = Range(parameters, today);
        var (campaigns, deleted) = Filters(parameters.GetValueOrDefault("filtering"));
        return new MetaInsightsRequest
        {
            Level = parameters.TryGetValue("level", out var level) ? ReadLevel(level) : objectLevel,
            Fields = fields,
            Since = since,
            Until = until,
            Slice = Increment(parameters.GetValueOrDefault("time_increment", "all_days"), since),
            Breakdowns = ReadBreakdowns(parameters.GetValueOrDefault("breakdowns")),
            CampaignIds = campaigns,
            WithDeleted = deleted,
        };
    }

    private static (DateOnly Since, DateOnly Until) Range(IReadOnlyDictionary<string, string> parameters, DateOnly today)
    {
        if (!parameters.TryGetValue("time_range", out var text))
        {
            return parameters.GetValueOrDefault("date_preset", "last_30d") switch
            {
                "maximum" => (today.AddMonths(-37), today),
                "today" => (today, today),
                "yesterday" => (today.AddDays(-1), today.AddDays(-1)),
                "last_7d" => (today.AddDays(-7), today.AddDays(-1)),
                "last_28d" => (today.AddDays(-28), today.AddDays(-1)),
                "last_30d" => (today.AddDays(-30), today.AddDays(-1)),
                var preset => throw new RefusedException(MetaErrors.Invalid($"date_preset {preset} is not valid")),
            };
        }

        var range = Json(text, "time_range") as JsonObject;
        if (Calendar.Day((string?)range?["since"]) is not { } since || Calendar.Day((string?)range?["until"]) is not { } until || until < since)
        {
            throw new RefusedException(MetaErrors.Invalid("time_range must hold since and until, YYYY-MM-DD, in order"));
        }

        return since < today.AddMonths(-37)
            ? throw new RefusedException(MetaErrors.Error(400, 3018, null, "The start date of the time range cannot be beyond 37 months from the current date"))
            : (since, until);
    }

    private static Func<DateOnly, (DateOnly From, DateOnly To)>? Increment(string text, DateOnly since)
    {
        if (text is "all_days")
        {
            return null;
        }

        if (text is "monthly")
        {
            return Calendar.MonthOf;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 90)
        {
            throw new RefusedException(MetaErrors.Invalid("time_increment must be 1 to 90, monthly or all_days"));
        }

        return day =>
        {
            var from = since.AddDays((day.DayNumber - since.DayNumber) / days * days);
            return (from, from.AddDays(days - 1));
        };
    }

    private static string[] ReadBreakdowns(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        return BreakdownSets.Contains(text, StringComparer.Ordinal)
            ? text.Split(',')
            : throw new RefusedException(MetaErrors.Error(400, 2, 1504041, $"Invalid breakdowns: {text}"));
    }

    private static Level ReadLevel(string text) => text switch
    {
        "account" => Level.Account,
        "campaign" => Level.Campaign,
        "adset" => Level.AdGroup,
        "ad" => Level.Ad,
        _ => throw new RefusedException(MetaErrors.Invalid($"level must be one of account, campaign, adset, ad; not {text}")),
    };

    private static (HashSet<string>? Campaigns, bool Deleted) Filters(string? text)
    {
        HashSet<string>? campaigns = null;
        var deleted = false;
        foreach (var filter in text is null ? [] : Json(text, "filtering") as JsonArray ?? throw new RefusedException(MetaErrors.Invalid("filtering must be a JSON array")))
        {
            var values = filter?["value"] is JsonArray list ? list.Select(value => value!.ToString()).ToHashSet(StringComparer.Ordinal) : [];
            switch ((string?)filter?["field"])
            {
                case "campaign.id":
                    campaigns = values;
                    break;
                case "ad.effective_status" or "ad.delivery_info":
                    deleted = values.Any(value => value.Equals("deleted", StringComparison.OrdinalIgnoreCase));
                    break;
                case "campaign.delivery_info" or "adset.delivery_info":
                    break;
                default:
                    throw new RefusedException(MetaErrors.Invalid($"Filtering field {filter?["field"]} is invalid"));
            }
        }

        return (campaigns, deleted);
    }

    private static JsonNode? Json(string text, string name)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new RefusedException(MetaErrors.Invalid($"param {name} must be valid JSON"));
        }
    }
}
