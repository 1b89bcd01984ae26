using System.Globalization;

namespace Campaigns.Dashboard.Urls;

/// <summary>Dates in addresses and forms.</summary>
internal static class IsoDate
{
    /// <summary>Reads a date written as 2023-10-18 between the years 2000 and 2100; nothing else is one here.</summary>
    public static bool TryParse(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is >= 2000 and <= 2100;
}
