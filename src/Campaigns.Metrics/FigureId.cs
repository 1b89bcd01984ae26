using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics;

/// <summary>The stable id of a figure, as <c>F-7K3QZ2MA</c>: every revision of a stored figure has the same one, and every asking of a computed one.</summary>
/// <remarks>
/// <c>F-</c> and the first 40 bits of SHA-256, in base32 (RFC 4648, no padding), over this text in UTF-8, each line ended by a line feed:
/// <c>figure 1</c>, then source, campaign, track, channel, audience, ad, placement, metric, window kind, first day and last day in that order, each as
/// <c>=</c> and its text, or <c>-</c> when it is null. Window kinds are written by their English name in this code, days as yyyy-MM-dd. A backslash and a
/// line feed within a text are written <c>\\</c> and <c>\n</c>. 40 bits make the same id for two of a million figures a matter of a coin toss,
/// so the id finds a figure but does not prove it: compare the natural key.
/// </remarks>
public static class FigureId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The id of an observation's figure.</summary>
    /// <param name="observation">Any revision of the figure.</param>
    public static string Of(Observation observation) => Of(CanonicalText(observation));

    /// <summary>The id of a computed figure: made as for a stored one, from <c>derived 1</c>, a line feed and what was asked.</summary>
    /// <param name="query">What was asked, in canonical text: equal questions have equal texts.</param>
    public static string OfQuery(string query) => Of("derived 1\n" + query);

    private static string Of(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var bits = hash.Take(5).Aggregate(0UL, (all, next) => (all << 8) | next);

        return string.Create(10, bits, static (id, remaining) =>
        {
            id[0] = 'F';
            id[1] = '-';
            for (var position = id.Length - 1; position > 1; position--)
            {
                id[position] = Alphabet[(int)(remaining & 31)];
                remaining >>= 5;
            }
        });
    }

    internal static string CanonicalText(Observation observation)
    {
        var series = observation.Series;
        string?[] parts =
        [
            series.Source, series.Campaign, series.Track, series.Channel, series.Audience.Key, series.Ad, series.Placement, observation.Metric,
            observation.Window.Kind.ToString(), Day(observation.Window.First), Day(observation.Window.Last),
        ];

        var text = new StringBuilder("figure 1\n");
        foreach (var part in parts)
        {
            text.Append(part is null ? "-" : "=" + part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
        }

        return text.ToString();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
