namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>How many views of one film lasted how long: the falling curve through what a channel publishes (domain/analysis.md N8).</summary>
public sealed class VideoCurve
{
    private readonly IReadOnlyList<(decimal Seconds, decimal Views)> points;
    private readonly decimal length;

    private VideoCurve(decimal length, IReadOnlyList<(decimal Seconds, decimal Views)> points, bool wasPooled, bool? watchTimeFits)
    {
        this.length = length;
        this.points = points;
        WasPooled = wasPooled;
        WatchTimeFits = watchTimeFits;
    }

    /// <summary>
    /// True when the channel's points rose somewhere (replays, skipping to the end, a click counted as a view) and neighbours were averaged until they fall, or
    /// when it gives two different figures for one number of seconds.
    /// Say so where the curve is shown.
    /// </summary>
    public bool WasPooled { get; }

    /// <summary>Whether the channel's own watch time lies within <see cref="WatchSeconds"/>; null when it gives none or nothing bounds it.</summary>
    public bool? WatchTimeFits { get; }

    /// <summary>Seconds watched in all, between the two step curves; null ends where the channel gives no starts.</summary>
    public ViewInterval WatchSeconds => Area(length, points);

    /// <summary>Seconds watched per start; null without starts or with none.</summary>
    public ViewInterval? AverageSeconds =>
        points.Count > 0 && points[0] is { Seconds: 0, Views: > 0 } start
            ? new ViewInterval(WatchSeconds.Lower / start.Views, WatchSeconds.Upper / start.Views, null)
            : null;

    /// <summary>Builds the curve.</summary>
    /// <param name="input">What the channel reports.</param>
    /// <exception cref="ArgumentException">A length or count is impossible; the message says which.</exception>
    public static VideoCurve Create(VideoCurveInput input)
    {
        var reported = VideoCurvePoints.Of(input);
        var pooled = VideoCurvePoints.Pool(reported);
        var area = Area(input.LengthSeconds, pooled);
        bool? fits = input.WatchSeconds is { } watched && area.Upper is { } most ? watched >= area.Lower && watched <= most : null;
        return new VideoCurve(input.LengthSeconds, pooled, VideoCurvePoints.Disagree(input) || !pooled.SequenceEqual(reported), fits);
    }

    /// <summary>Views of at least so many seconds.</summary>
    /// <param name="seconds">Seconds, not negative.</param>
    /// <returns>
    /// One number where the channel publishes that threshold; otherwise the interval between its neighbours, with a log-linear estimate when both are known. Null
    /// for more seconds than the film has.
    /// </returns>
    public ViewInterval? AtLeast(decimal seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        if (seconds > length)
        {
            return null;
        }

        foreach (var point in points.Where(point => point.Seconds == seconds))
        {
            return new ViewInterval(point.Views, point.Views, point.Views);
        }

        var before = points.Where(point => point.Seconds < seconds).ToList();
        var after = points.Where(point => point.Seconds > seconds).ToList();
        return new ViewInterval(
            after.Count > 0 ? after[0].Views : 0,
            before.Count > 0 ? before[^1].Views : null,
            before.Count > 0 && after.Count > 0 ? Between(before[^1], after[0], seconds) : null);
    }

    // Views are lost at a steady rate between two points, so the curve is straight on a logarithmic scale; a curve that ends at zero has no logarithm.
    private static decimal Between((decimal Seconds, decimal Views) previous, (decimal Seconds, decimal Views) next, decimal seconds)
    {
        var share = (seconds - previous.Seconds) / (next.Seconds - previous.Seconds);
        if (next.Views == 0 || previous.Views == 0)
        {
            return previous.Views + (share * (next.Views - previous.Views));
        }

        return previous.Views * (decimal)Math.Pow((double)(next.Views / previous.Views), (double)share);
    }

    private static ViewInterval Area(decimal length, IReadOnlyList<(decimal Seconds, decimal Views)> points)
    {
        var lower = points.Select((point, index) => point.Views * (point.Seconds - (index == 0 ? 0 : points[index - 1].Seconds))).Sum();
        if (points.Count == 0 || points[0].Seconds > 0)
        {
            return new ViewInterval(lower, null, null);
        }

        var upper = points.Select((point, index) => point.Views * ((index + 1 < points.Count ? points[index + 1].Seconds : length) - point.Seconds)).Sum();
        return new ViewInterval(lower, upper, null);
    }
}
