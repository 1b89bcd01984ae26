using Campaigns.Sandbox.Scenario;

namespace Campaigns.Benchmarks.Connectors;

/// <summary>Fifty ads of five campaigns that run a whole year, each in five placements.</summary>
internal static class BackfillPlans
{
    public const int Campaigns = 5;
    public const int AdsOfACampaign = 10;

    public static readonly DateOnly First = new(2023, 1, 1);
    public static readonly DateOnly Last = new(2023, 12, 31);

    public static readonly PlacementShare[] Placements =
    [
        new("facebook", "feed", 40), new("facebook", "story", 15), new("instagram", "feed", 20), new("instagram", "story", 15), new("instagram", "reels", 10),
    ];

    public static IEnumerable<CampaignPlan> All() => Enumerable.Range(1, Campaigns).Select(number => new CampaignPlan
    {
        Platform = Platform.Meta,
        Id = FormattableString.Invariant($"2385200000000{number:000}"),
        Name = FormattableString.Invariant($"LITT23 {number}"),
        Slug = "arets-kampanj",
        Channel = "facebook-instagram",
        First = First,
        Last = Last,
        Reach = 900_000,
        Totals = Totals(),
        Audience = [new("25-34", "female", 1), new("25-34", "male", 1)],
        Placements = Placements,
        AdGroups = [new(FormattableString.Invariant($"2385210000000{number:000}"), "Alla", [.. Ads(number)])],
    });

    // Enough that every ad is shown in every placement every day.
    private static Counts Totals() => new()
    {
        [Counter.Impressions] = 40_000_000,
        [Counter.Clicks] = 400_000,
        [Counter.LinkClicks] = 240_000,
        [Counter.SpendOre] = 200_000_000,
        [Counter.Starts] = 36_000_000,
        [Counter.Views2s] = 12_000_000,
        [Counter.Views3s] = 10_000_000,
        [Counter.Views6s] = 7_000_000,
        [Counter.Views15s] = 4_000_000,
        [Counter.Quarter] = 9_000_000,
        [Counter.Half] = 7_000_000,
        [Counter.ThreeQuarters] = 5_000_000,
        [Counter.Completions] = 4_000_000,
        [Counter.Engagements] = 800_000,
    };

    private static IEnumerable<AdPlan> Ads(int campaign) =>
        Enumerable.Range(1, AdsOfACampaign).Select(number => new AdPlan(FormattableString.Invariant($"23852200000{campaign:000}{number:000}"), FormattableString.Invariant($"Film {number}"), 100));
}
