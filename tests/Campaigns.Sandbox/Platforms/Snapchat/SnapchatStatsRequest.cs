using System.Globalization;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.Snapchat;

/// <summary>A checked stats request (platforms/snapchat.md §3).</summary>
internal sealed record SnapchatStatsRequest
{
    private static readonly string[] ReportDimensions = ["country", "gender", "age", "age,gender", "os", "country,os"];
    private static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    public required string Granularity { get; init; }

    public required IReadOnlyList<string> Fields { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, included: the platform's own end is exclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Level of the parts; null without a breakdown.</summary>
    public Level? Breakdown { get; init; }

    public string? ReportDimension { get; init; }

    public bool OmitEmpty { get; init; }

    public bool Daily => Granularity == "DAY";

    public static SnapchatStatsRequest Read(Exchange exchange, Level objectLevel, DateOnly today)
    {
        var granularity = exchange["granularity"] ?? "TOTAL";
        if (granularity is not ("DAY" or "TOTAL" or "LIFETIME"))
        {
            throw Bad($"Granularity {granularity} is not supported here");
        }

        var fields = (exchange["fields"] ?? "impressions,spend").Split(',');
        if (Array.Find(fields, field => !SnapchatStatsWriter.Knows(field)) is { } unknown)
        {
            throw Bad($"Unknown field '{unknown}'");
        }

        var breakdown = ReadBreakdown(exchange["breakdown"], objectLevel);
        if (objectLevel == Level.Account && breakdown is null && fields is not ["spend"])
        {
            throw Bad("Only field 'spend' should be used when querying AdAccount stats");
        }

        var dimension = exchange["report_dimension"];
        if (dimension is not null && !ReportDimensions.Contains(dimension, StringComparer.Ordinal))
        {
            throw Bad($"Unknown report_dimension {dimension}");
        }

        var (from, to) = granularity == "LIFETIME" ? (new DateOnly(2000, 1, 1), today) : Range(exchange, granularity, dimension is not null);
        return new SnapchatStatsRequest
        {
            Granularity = granularity,
            Fields = fields,
            From = from,
            To = to,
            Breakdown = breakdown,
            ReportDimension = dimension,
            OmitEmpty = exchange["omit_empty"] is "true",
        };
    }

    private static Level? ReadBreakdown(string? text, Level objectLevel)
    {
        Level? level = text switch { null => null, "campaign" => Level.Campaign, "adsquad" => Level.AdGroup, "ad" => Level.Ad, _ => throw Bad($"Unknown breakdown {text}") };
        return level is { } below && below <= objectLevel ? throw Bad($"Breakdown {text} does not lie below the object") : level;
    }

    private static (DateOnly From, DateOnly To) Range(Exchange exchange, string granularity, bool dimension)
    {
        var start = Time(exchange["start_time"], "start");
        var end = Time(exchange["end_time"], "end");
        if (end <= start)
        {
            throw Bad("End time must be after start time");
        }

        if (granularity == "DAY")
        {
            CheckMidnight(start, "start");
            CheckMidnight(end, "end");
        }

        var from = DateOnly.FromDateTime(start.DateTime);
        var to = DateOnly.FromDateTime(end.DateTime).AddDays(end.TimeOfDay == TimeSpan.Zero ? -1 : 0);

        // Over the autumn change 31 days are an hour more than 31 × 24, and splits then take only 30.
        if (granularity == "DAY" && (end - start).TotalHours > (dimension ? 31 * 24 : (31 * 24) + 1))
        {
            throw Bad("Timeseries queries with DAY granularity must not exceed 31 days");
        }

        return (from, to);
    }

    private static void CheckMidnight(DateTimeOffset time, string end)
    {
        if (time.TimeOfDay != TimeSpan.Zero || time.Offset != SandboxClock.Midnight(DateOnly.FromDateTime(time.DateTime)).Offset)
        {
            throw Bad($"Timeseries queries with DAY granularity must have {(end is "start" ? "a start" : "an end")} time that is the start of day (00:00:00) for the account's timezone. This account's timezone is: Europe/Stockholm");
        }
    }

    private static DateTimeOffset Time(string? text, string end)
    {
        if (Calendar.Day(text is ['2', ..] && text.Length >= 10 ? text[..10] : null) is { } day && text!.Length == 19 && text.EndsWith("T00:00:00", StringComparison.Ordinal))
        {
            return SandboxClock.Midnight(day);
        }

        var zoned = DateTimeOffset.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        if (!zoned)
        {
            throw Bad($"The {end} time is missing or not ISO 8601");
        }

        return time is { Minute: 0, Second: 0 } ? time : throw Bad($"{end} time should start at the beginning of an hour");
    }

    private static RefusedException Bad(string message) => new(SnapchatErrors.BadQuery(message));
}
