using System.Globalization;
using System.Text.Json;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.TikTok;

/// <summary>A checked report request (platforms/tiktok.md §5 and §6).</summary>
internal sealed record TikTokReportRequest
{
    private static readonly string[] AudienceDimensions = ["age", "gender", "country_code", "platform", "placement", "language"];
    private static readonly string[] AudienceMetrics = ["spend", "impressions", "clicks", "cpc", "cpm", "ctr", "conversion", "result", "campaign_id", "campaign_name", "adgroup_id", "adgroup_name", "ad_name", "currency"];

    private static readonly Dictionary<string, (string Id, Level Level)> Levels = new(StringComparer.Ordinal)
    {
        ["AUCTION_AD"] = ("ad_id", Level.Ad),
        ["AUCTION_ADGROUP"] = ("adgroup_id", Level.AdGroup),
        ["AUCTION_CAMPAIGN"] = ("campaign_id", Level.Campaign),
        ["AUCTION_ADVERTISER"] = ("advertiser_id", Level.Account),
    };

    public required Level Level { get; init; }

    /// <summary>The dimension that names the row's object.</summary>
    public required string IdDimension { get; init; }

    public required IReadOnlyList<string> Dimensions { get; init; }

    public required IReadOnlyList<string> Metrics { get; init; }

    /// <summary>Null for the whole life.</summary>
    public required (DateOnly From, DateOnly To)? Range { get; init; }

    public bool Daily => Dimensions.Contains("stat_time_day");

    /// <summary>True when the report is empty for want of booked campaigns: the scenario has auction campaigns only.</summary>
    public bool Reservation { get; init; }

    public static TikTokReportRequest Read(Exchange exchange)
    {
        var type = exchange["report_type"] ?? throw Bad("report_type: Missing data for required field.");
        var dataLevel = exchange["data_level"] ?? throw Bad("data_level: Missing data for required field.");
        var reservation = exchange["service_type"] is "RESERVATION";
        if (!Levels.TryGetValue(dataLevel.Replace("RESERVATION_", "AUCTION_", StringComparison.Ordinal), out var level) || reservation != dataLevel.StartsWith("RESERVATION_", StringComparison.Ordinal))
        {
            throw Bad($"data_level: {dataLevel} does not go with the service type.");
        }

        var dimensions = Texts(exchange, "dimensions");
        var metrics = Texts(exchange, "metrics");
        CheckDimensions(type, dimensions, level.Id);
        CheckMetrics(type, metrics);
        return new TikTokReportRequest
        {
            Level = level.Level,
            IdDimension = level.Id,
            Dimensions = dimensions,
            Metrics = metrics,
            Range = ReadRange(exchange, dimensions),
            Reservation = reservation,
        };
    }

    public static RefusedException Bad(string message) => new(TikTokStandIn.Envelope(40002, message));

    private static void CheckDimensions(string type, string[] dimensions, string id)
    {
        if (!dimensions.Contains(id, StringComparer.Ordinal) || dimensions.Length > 4)
        {
            throw Bad($"dimensions: must hold {id} and at most four in all.");
        }

        var others = dimensions.Where(dimension => dimension != id && dimension is not ("stat_time_day" or "stat_time_hour")).ToList();
        if (type is "BASIC" ? others.Count > 0 : type is not "AUDIENCE" || others.Count == 0 || others.Exists(dimension => !AudienceDimensions.Contains(dimension, StringComparer.Ordinal)))
        {
            throw Bad("Conflict occurs. The input params including metrics and dimensions have no relation.");
        }

        if (type is "AUDIENCE" && dimensions.Contains("stat_time_hour"))
        {
            throw Bad("Conflict occurs. The input params including metrics and dimensions have no relation.");
        }
    }

    private static void CheckMetrics(string type, string[] metrics)
    {
        if (Array.Find(metrics, metric => !TikTokRowWriter.Knows(metric)) is { } unknown)
        {
            throw Bad($"metrics: {unknown} is not a valid metric.");
        }

        if (type is "AUDIENCE" && metrics.Except(AudienceMetrics).Any())
        {
            throw Bad("Conflict occurs. The input params including metrics and dimensions have no relation.");
        }
    }

    private static (DateOnly From, DateOnly To)? ReadRange(Exchange exchange, string[] dimensions)
    {
        if (exchange["query_lifetime"] is "true")
        {
            return dimensions.Contains("stat_time_day") ? throw Bad("query_lifetime: goes with no time dimension.") : null;
        }

        if (Calendar.Day(exchange["start_date"]) is not { } from || Calendar.Day(exchange["end_date"]) is not { } to || to < from)
        {
            throw Bad("start_date, end_date: must be YYYY-MM-DD, in order.");
        }

        var limit = dimensions.Contains("stat_time_hour") ? 1 : dimensions.Contains("stat_time_day") ? 30 : 365;
        return to.DayNumber - from.DayNumber + 1 > limit
            ? throw Bad(string.Create(CultureInfo.InvariantCulture, $"The time span cannot exceed {limit} days."))
            : (from, to);
    }

    private static string[] Texts(Exchange exchange, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(exchange[name] ?? throw Bad($"{name}: Missing data for required field.")) ?? [];
        }
        catch (JsonException)
        {
            throw Bad($"{name}: Not a valid list.");
        }
    }
}
