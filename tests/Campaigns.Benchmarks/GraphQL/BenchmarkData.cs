namespace Campaigns.Benchmarks.GraphQL;

/// <summary>A day of a series.</summary>
internal sealed record Point(DateOnly Date, int Impressions, int Reach, decimal Spend, double Rate);

/// <summary>A named series.</summary>
internal sealed record Series(string Name, IReadOnlyList<Point> Points);

/// <summary>How far a campaign has come.</summary>
internal enum Status
{
    Planned,
    Running,
    Ended,
}

/// <summary>Where a campaign runs.</summary>
internal sealed record Channel([property: global::Campaigns.GraphQL.CodeFirst.ID] string Id, string Name);

/// <summary>A campaign and its channel.</summary>
internal sealed record Campaign([property: global::Campaigns.GraphQL.CodeFirst.ID] string Id, string Name, Status Status, Channel Channel);

/// <summary>What all servers answer from; made once.</summary>
internal static class BenchmarkData
{
    private static readonly Point[] Points = [.. Enumerable.Range(0, 2000).Select(i =>
        new Point(new DateOnly(2021, 1, 1).AddDays(i), 100_000 + (i * 37), 4_000 + i, 120.5m + i, 0.0125 + (i / 100_000d)))];

    private static readonly Dictionary<int, Series> AllSeries =
        new[] { 1, 100, 2000 }.ToDictionary(count => count, count => new Series("impressions", Points[..count]));

    public static IReadOnlyList<Campaign> Campaigns { get; } = [.. Enumerable.Range(0, 50).Select(i =>
        new Campaign($"campaign-{i}", $"Campaign number {i}", (Status)(i % 3), new Channel($"channel-{i % 7}", $"Channel {i % 7}")))];

    public static Series Series(int points) => AllSeries[points];
}
