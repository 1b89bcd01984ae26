using System.Globalization;
using System.Text;
using Campaigns.Metrics.Analysis.Published;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis.Published;

/// <summary>The agency's printed figures of 2023, read from the file beside the repository.</summary>
internal static class PublishedFiguresFile
{
    public static IReadOnlyList<PublishedRow> Rows { get; } = [.. File.ReadLines(RepositoryRoot.File("..", "shared", "data", "published-figures-2023.csv")).Skip(1).Select(Row)];

    /// <summary>The one row that matches; fails when none or several do.</summary>
    public static PublishedRow One(string metric, string channel, string? track = null, decimal? value = null) => Rows.Single(row =>
        row.Figure.Metric == metric && row.Channel == channel && (track is null || row.Track == track) && (value is null || row.Figure.Value == value));

    private static PublishedRow Row(string line)
    {
        var fields = Fields(line);
        return new PublishedRow(fields[1], fields[2], fields[3], fields[4], new PublishedFigure
        {
            Document = fields[0],
            Metric = fields[5],
            Value = decimal.Parse(fields[6], CultureInfo.InvariantCulture),
            Qualifier = fields[8] switch
            {
                "unhedged" => Qualifier.Unhedged,
                "exact" => Qualifier.Exact,
                "nearly" => Qualifier.Nearly,
                "just_over" => Qualifier.JustOver,
                "over" => Qualifier.Over,
                "about" => Qualifier.About,
                var other => throw new FormatException(other),
            },
        });
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<StringBuilder> { new() };
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                fields.Add(new StringBuilder());
            }
            else
            {
                fields[^1].Append(letter);
            }
        }

        return [.. fields.Select(field => field.ToString())];
    }
}

internal sealed record PublishedRow(string Campaign, string Track, string Channel, string Audience, PublishedFigure Figure);
