namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>The published points of a <see cref="VideoCurve"/>, in order of seconds, and the repair of points that rise.</summary>
internal static class VideoCurvePoints
{
    public static IReadOnlyList<(decimal Seconds, decimal Views)> Of(VideoCurveInput input)
    {
        if (input.LengthSeconds <= 0)
        {
            throw new ArgumentException("The film has no length. Give its seconds; an image ad has no curve.");
        }

        if (input.CompleteAt is <= 0.75m or > 1)
        {
            throw new ArgumentException("The share that counts as complete must lie above 0.75 and at most at 1.");
        }

        var points = Published(input).ToList();
        if (points.Any(point => point.Views < 0 || point.Seconds < 0))
        {
            throw new ArgumentException("A number of views or seconds is negative. Leave out what is unknown.");
        }

        // Two figures for one length of view, as a threshold that falls on a quartile: their mean, which pooling would give them too.
        return [.. points.GroupBy(point => point.Seconds).OrderBy(group => group.Key).Select(group => (group.Key, group.Average(point => point.Views)))];
    }

    /// <summary>True when two figures for one number of seconds differ.</summary>
    public static bool Disagree(VideoCurveInput input) =>
        Published(input).GroupBy(point => point.Seconds).Any(group => group.Select(point => point.Views).Distinct().Count() > 1);

    /// <summary>Averages neighbours until the views fall or stay (pool adjacent violators).</summary>
    public static IReadOnlyList<(decimal Seconds, decimal Views)> Pool(IReadOnlyList<(decimal Seconds, decimal Views)> points)
    {
        var blocks = new List<(decimal Sum, int Count)>();
        foreach (var point in points)
        {
            blocks.Add((point.Views, 1));
            while (blocks.Count > 1 && Mean(blocks[^2]) < Mean(blocks[^1]))
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        var views = blocks.SelectMany(block => Enumerable.Repeat(Mean(block), block.Count));
        return [.. points.Zip(views, (point, value) => (point.Seconds, value))];
    }

    private static decimal Mean((decimal Sum, int Count) block) => block.Sum / block.Count;

    private static IEnumerable<(decimal Seconds, decimal Views)> Published(VideoCurveInput input)
    {
        var length = input.LengthSeconds;
        (decimal Seconds, decimal? Views)[] named =
        [
            (0, input.Plays), (length / 4, input.FirstQuartile), (length / 2, input.Midpoint), (length * 3 / 4, input.ThirdQuartile), (length * input.CompleteAt, input.Complete),
        ];
        return named.Where(point => point.Views is not null).Select(point => (point.Seconds, point.Views!.Value))
            .Concat(input.Thresholds.Where(point => point.Key < length).Select(point => (point.Key, point.Value)));
    }
}
