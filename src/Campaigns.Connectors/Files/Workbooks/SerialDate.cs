using System.Globalization;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>The number that a workbook keeps for a moment: days since its day zero, with the time of day as a fraction. It has no time zone.</summary>
internal static class SerialDate
{
    // Day 60 of the 1900 system is 29 February 1900, which never was: later days count from 30 December 1899. Earlier ones are no days of a campaign.
    private static readonly DateTime Zero1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Zero1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The moment, to the nearest second; null when no day between 1990 and 2100 is meant.</summary>
    /// <param name="serial">Days since day zero.</param>
    /// <param name="from1904">True when the workbook counts from 1904, as older ones of the Mac do.</param>
    public static DateTime? Moment(decimal serial, bool from1904)
    {
        if (serial is < 30_000m or > 75_000m)
        {
            return null;
        }

        // To whole seconds: the fraction of a day is seldom exact, and 45217.9999999999 is the next midnight.
        var seconds = (long)decimal.Round(serial * 86_400m, MidpointRounding.AwayFromZero);
        var moment = (from1904 ? Zero1904 : Zero1900).AddSeconds(seconds);
        return moment.Year is >= 1990 and <= 2100 ? moment : null;
    }

    /// <summary>The time of day of a fraction, or the hours of a duration, as <c>25:10:00</c>.</summary>
    public static string Time(decimal serial)
    {
        var seconds = (long)decimal.Round(Math.Clamp(serial, 0m, 100_000m) * 86_400m, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }
}
