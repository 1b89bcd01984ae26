using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>The section <c>rate_limits</c> → its record.</summary>
internal static class RateLimitsReader
{
    private static readonly IReadOnlyDictionary<string, WaitUnit> Units = Words.Of<WaitUnit>();

    public static RateLimitsDefinition Read(YamlSection section)
    {
        var limits = new RateLimitsDefinition
        {
            RequestsPerMinute = section.Number("requests_per_minute", 60, 1, 60_000),
            Throttles = [.. section.Sections("throttles").Select(Throttle)],
            RetryAfter = [.. section.Sections("retry_after").Select(Hint)],
        };
        section.End();
        return limits;
    }

    private static ThrottleDefinition Throttle(YamlSection section)
    {
        var throttle = new ThrottleDefinition
        {
            Header = section.Text("header", "x-usage"),
            Path = section.Text("path", "percent"),
            SlowAt = section.Number("slow_at", 75, 1, 100),
            PauseSeconds = section.Number("pause_seconds", 60, 1, 3600),
        };
        section.End();
        return throttle;
    }

    private static WaitHintDefinition Hint(YamlSection section)
    {
        var hint = new WaitHintDefinition { Header = section.OptionalText("header"), Path = section.OptionalText("path"), Unit = section.Choice("unit", Units, WaitUnit.Seconds) };
        section.End();
        return hint;
    }
}
