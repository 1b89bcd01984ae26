using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Extraction;

/// <summary>Days as platforms write them: <c>2026-10-05</c>, <c>20261005</c>, either with a clock of midnight, or an object of year, month and day.</summary>
internal static partial class DayReader
{
    /// <summary>The day; null when the place holds none.</summary>
    public static DateOnly? Read(JsonElement place) => place.ValueKind switch
    {
        JsonValueKind.String => Read(place.GetString()!),
        JsonValueKind.Number => Read(place.GetRawText()),
        JsonValueKind.Object => FromParts(place),
        _ => null,
    };

    /// <summary>The day; null when the text is none.</summary>
    public static DateOnly? Read(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain))
        {
            return plain;
        }

        var match = WithClock().Match(text);
        return match.Success && DateOnly.TryParseExact(match.Groups["day"].Value.Replace("-", string.Empty, StringComparison.Ordinal), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    private static DateOnly? FromParts(JsonElement place)
    {
        if (!Part(place, "year", out var year) || !Part(place, "month", out var month) || !Part(place, "day", out var day))
        {
            return null;
        }

        return year is >= 1990 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static bool Part(JsonElement place, string name, out int number)
    {
        number = 0;
        return place.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out number);
    }

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8})([T ]00:00(:00(\.0+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithClock();
}
