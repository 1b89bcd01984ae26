using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>The common-second video ladder of a campaign's channels (domain/analysis.md N8).</summary>
public static class CampaignVideo
{
    // No film is that long. Without a length only thresholds in seconds have a place on the curve.
    private const decimal UnknownLength = 86_400;
    private const decimal SnapchatCompletion = 0.97m;

    private static readonly (string Metric, decimal Seconds)[] Thresholds = [("views_2s", 2), ("views_3s", 3), ("views_6s", 6), ("views_15s", 15)];

    /// <summary>Metrics whose figures an answer stands on.</summary>
    public static IReadOnlyList<string> NeededMetrics { get; } =
        [.. Thresholds.Select(threshold => threshold.Metric), "video_starts", "views_25_percent", "views_50_percent", "views_75_percent", "completions", "watch_time"];

    /// <summary>One ladder for each channel that gives figures of how long the film was watched.</summary>
    /// <param name="figures">Figures of <see cref="NeededMetrics"/>.</param>
    /// <param name="seconds">The steps of the ladder.</param>
    /// <param name="lengthSeconds">Length of the film; null for that of the campaign's own films in the channel, where they have one.</param>
    public static IReadOnlyList<ChannelLadder> Of(ComparedFigures figures, IReadOnlyList<int> seconds, decimal? lengthSeconds)
    {
        var known = NeededMetrics.ToDictionary(
            metric => metric,
            metric => figures.Cells(metric).Where(cell => cell.Channel is not null && cell.Track == figures.Track).GroupBy(cell => cell.Channel!).Where(cells => cells.Count() == 1).ToDictionary(cells => cells.Key, cells => cells.Single()),
            StringComparer.Ordinal);
        var channels = known.Values.SelectMany(cells => cells.Keys).Distinct(StringComparer.Ordinal);

        return [.. figures.Campaign.Channels.Select(used => used.Channel).Where(channels.Contains).Select(channel => Ladder(channel, known, seconds, lengthSeconds ?? Film.LengthOf(figures.Campaign.Films, channel, figures.Track), figures.Campaign.Films.Count > 0))];
    }

    private static ChannelLadder Ladder(string channel, Dictionary<string, Dictionary<string, ComparisonCell>> known, IReadOnlyList<int> seconds, decimal? length, bool hasFilms)
    {
        decimal? Value(string metric) => known[metric].GetValueOrDefault(channel)?.Value;
        var hasLength = length is not null;
        var curve = VideoCurve.Create(new VideoCurveInput
        {
            LengthSeconds = length ?? UnknownLength,
            Plays = Value("video_starts"),
            Thresholds = Thresholds.Where(threshold => Value(threshold.Metric) is not null).ToDictionary(threshold => threshold.Seconds, threshold => Value(threshold.Metric)!.Value),
            FirstQuartile = hasLength ? Value("views_25_percent") : null,
            Midpoint = hasLength ? Value("views_50_percent") : null,
            ThirdQuartile = hasLength ? Value("views_75_percent") : null,
            Complete = hasLength ? Value("completions") : null,
            CompleteAt = channel == "snapchat" ? SnapchatCompletion : 1,
            WatchSeconds = Value("watch_time"),
        });

        return new ChannelLadder(
            channel,
            [.. seconds.Select(step => new LadderStep(step, curve.AtLeast(step)))],
            hasLength ? curve.WatchSeconds : null,
            curve.WatchTimeFits,
            [.. known.Values.Select(cells => cells.GetValueOrDefault(channel)).OfType<ComparisonCell>()],
            [.. Notes(channel, curve, hasLength, hasFilms)])
        {
            LengthSeconds = length,
        };
    }

    private static IEnumerable<LocalizedText> Notes(string channel, VideoCurve curve, bool hasLength, bool hasFilms)
    {
        if (!hasLength && hasFilms)
        {
            yield return new(
                "Kanalen har ingen film eller filmer av olika längd, så andelar av filmen går inte att räkna om till sekunder.",
                "The channel has no film or films of different lengths, so shares of the film cannot be turned into seconds.");
        }
        else if (!hasLength)
        {
            yield return new("Filmens längd är inte angiven, så andelar av filmen går inte att räkna om till sekunder.", "The length of the film is not given, so shares of it cannot be turned into seconds.");
        }

        if (curve.WasPooled)
        {
            yield return new("Kanalens siffror stiger någonstans eller säger emot varandra. De är utjämnade.", "The channel's figures rise somewhere or contradict each other. They were evened out.");
        }

        if (hasLength && curve.WatchTimeFits == false)
        {
            yield return new(
                $"{ChannelCatalog.FindOrUnlisted(channel).NameSv}: den sammanlagda tiden stämmer inte med hur länge filmen sågs.",
                $"{ChannelCatalog.FindOrUnlisted(channel).NameEn}: the time watched does not agree with how long the film was watched.");
        }
    }
}

/// <summary>How many views of one channel lasted how long.</summary>
/// <param name="Channel">Channel id.</param>
/// <param name="Steps">The steps asked for.</param>
/// <param name="WatchSeconds">Seconds watched in all; null without the film's length.</param>
/// <param name="WatchTimeFits">Whether the channel's own watch time agrees; null when it gives none or nothing bounds it.</param>
/// <param name="Figures">The figures it stands on.</param>
/// <param name="Notes">What a reader must know; empty when nothing.</param>
public sealed record ChannelLadder(
    string Channel, IReadOnlyList<LadderStep> Steps, ViewInterval? WatchSeconds, bool? WatchTimeFits, IReadOnlyList<ComparisonCell> Figures, IReadOnlyList<LocalizedText> Notes)
{
    /// <summary>Length of the film that the ladder stands on; null when not known.</summary>
    public decimal? LengthSeconds { get; init; }
}

/// <summary>Views of at least so many seconds.</summary>
/// <param name="Seconds">The seconds.</param>
/// <param name="Views">The views; null for more seconds than the film has.</param>
public sealed record LadderStep(int Seconds, ViewInterval? Views);
