using System.Globalization;
using System.Text;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>Every statement that the store sends. Names come from here only; values go as parameters.</summary>
internal static class Measurements
{
    public const string Day = "day";
    public const string Window = "window";
    public const string Series = "series";
    public const string Quality = "quality";
    public const string Origin = "origin";
    public const string Commit = "commit";

    /// <summary>The newest commit of each writer. One field: of several, some may be seen before the others.</summary>
    public const string NewestCommits = "SELECT \"counts\" FROM \"commit\" GROUP BY \"writer\" ORDER BY time DESC LIMIT 1";

    /// <summary>Series of one writer, <c>$writer</c>, from one number to another, both included.</summary>
    public static string SeriesOf(long first, long last) =>
        "SELECT \"id\",\"source\",\"campaign\",\"track\",\"channel\",\"audience\",\"ad\",\"placement\",\"metric\" FROM \"series\"" + OfWriter(first, last);

    /// <summary>Qualities of one writer, <c>$writer</c>, from one number to another, both included.</summary>
    public static string Qualities(long first, long last) =>
        "SELECT \"qualifier\",\"status\",\"identity_basis\",\"denominator_base\",\"constructed\",\"source_unit\",\"source_audience\",\"date_precision\" FROM \"quality\""
        + OfWriter(first, last);

    /// <summary>Origins of one writer, <c>$writer</c>, from one number to another, both included.</summary>
    public static string Origins(long first, long last) => "SELECT \"raw\",\"run\" FROM \"origin\"" + OfWriter(first, last);

    /// <summary>The newest point of one writer, <c>$writer</c>, in a measurement whose times are numbers.</summary>
    public static string NewestNumber(string measurement, string field) =>
        $"SELECT \"{field}\" FROM \"{measurement}\" WHERE \"writer\" = $writer ORDER BY time DESC LIMIT 1";

    /// <summary>Figures of the series <c>$s0</c>, <c>$s1</c> ….</summary>
    /// <param name="isDay">True for days, false for all other windows.</param>
    /// <param name="withOrigin">True to read where they come from.</param>
    /// <param name="series">How many series.</param>
    /// <param name="firstDay">First day of the points, included; null for all.</param>
    /// <param name="lastDay">Last day of the points, included; null for all.</param>
    /// <param name="newest">Only so many points of each series, those of the latest days; null for all.</param>
    public static string Figures(bool isDay, bool withOrigin, int series, int? firstDay, int? lastDay, int? newest = null)
    {
        var statement = new StringBuilder("SELECT \"value\",\"decimal\",\"batch\",\"observed\",\"quality\"")
            .Append(withOrigin ? ",\"origin\",\"pointer\"" : string.Empty)
            .Append(isDay ? " FROM \"day\" WHERE (" : " FROM \"window\" WHERE (");
        for (var index = 0; index < series; index++)
        {
            statement.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? string.Empty : " OR ")}\"series\" = $s{index}");
        }

        statement.Append(')');
        // A lower bound always: without one the newest versions of a server may look back for a limited time only.
        statement.Append(CultureInfo.InvariantCulture, $" AND time >= {(firstDay is { } first ? PlacedWindow.TimeOf(first) : EarliestTime)}ms");
        statement.Append(CultureInfo.InvariantCulture, $" AND time < {(lastDay is { } last ? PlacedWindow.TimeOf(last + 1) : LatestTime)}ms");
        statement.Append(isDay ? " GROUP BY \"series\",\"writer\"" : " GROUP BY \"series\",\"window\",\"writer\"");
        return (newest is { } most ? statement.Append(CultureInfo.InvariantCulture, $" ORDER BY time DESC LIMIT {most}") : statement).ToString();
    }

    /// <summary>Removes every day of a campaign. A tag's text needs no escape (<see cref="TagText"/>), and DELETE takes no parameters.</summary>
    public static string RemoveDays(string campaign) => $"DELETE FROM \"day\" WHERE \"campaign\" = '{TagText.Of(campaign)}'";

    /// <summary>Removes every other window of a kind of a campaign.</summary>
    public static string RemoveWindows(string campaign, WindowKind kind) =>
        $"DELETE FROM \"window\" WHERE \"campaign\" = '{TagText.Of(campaign)}' AND \"window\" =~ /^{PlacedWindow.LetterOf(kind)}\\./";

    /// <summary>How many figures there are; those of batches that are not committed are among them.</summary>
    public static IReadOnlyList<string> Counts =>
    [
        .. new[] { Day, Window }.Select(measurement => string.Create(
            CultureInfo.InvariantCulture, $"SELECT COUNT(\"batch\") FROM \"{measurement}\" WHERE time >= {EarliestTime}ms AND time < {LatestTime}ms")),
    ];

    private static readonly long EarliestTime = PlacedWindow.TimeOf(new DateOnly(1700, 1, 1).DayNumber);
    private static readonly long LatestTime = PlacedWindow.TimeOf(new DateOnly(2200, 1, 2).DayNumber);

    private static string OfWriter(long first, long last) => string.Create(
        CultureInfo.InvariantCulture,
        $" WHERE \"writer\" = $writer AND time >= {first}ms AND time <= {last}ms");
}
