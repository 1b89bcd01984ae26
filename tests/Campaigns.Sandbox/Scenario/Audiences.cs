namespace Campaigns.Sandbox.Scenario;

/// <summary>Who sees the campaigns: constructed shares in per mille, with an unknown class that stays visible.</summary>
internal static class Audiences
{
    public static readonly IReadOnlyList<AudienceShare> Young =
    [
        new("13-17", "male", 196), new("18-24", "male", 244),
        new("13-17", "female", 231), new("18-24", "female", 301),
        new("unknown", "unknown", 28),
    ];

    /// <summary>Google Ads has no band below 18: those viewers are undetermined.</summary>
    public static readonly IReadOnlyList<AudienceShare> YoungOnYouTube =
    [
        new("18-24", "male", 352), new("18-24", "female", 381), new("unknown", "male", 88), new("unknown", "female", 151), new("unknown", "unknown", 28),
    ];

    public static readonly IReadOnlyList<AudienceShare> Adults =
    [
        new("25-34", "male", 171), new("35-44", "male", 158), new("45-54", "male", 131), new("55-64", "male", 92), new("65+", "male", 61),
        new("25-34", "female", 112), new("35-44", "female", 96), new("45-54", "female", 74), new("55-64", "female", 49), new("65+", "female", 33),
        new("unknown", "unknown", 23),
    ];

    public static readonly IReadOnlyList<AudienceShare> Everyone =
    [
        new("18-24", "male", 82), new("25-34", "male", 121), new("35-44", "male", 114), new("45-54", "male", 88), new("55-64", "male", 52), new("65+", "male", 31),
        new("18-24", "female", 79), new("25-34", "female", 118), new("35-44", "female", 117), new("45-54", "female", 94), new("55-64", "female", 53), new("65+", "female", 36),
        new("unknown", "unknown", 15),
    ];

    public static readonly IReadOnlyList<AudienceShare> Unsplit = [new("unknown", "unknown", 1000)];

    public static readonly IReadOnlyList<PlacementShare> Meta =
    [
        new("facebook", "feed", 392), new("facebook", "facebook_reels", 121),
        new("instagram", "feed", 238), new("instagram", "instagram_stories", 249),
    ];

    public static readonly IReadOnlyList<PlacementShare> FacebookOnly = [new("facebook", "feed", 811), new("facebook", "instream_video", 189)];

    public static IReadOnlyList<PlacementShare> Single(string publisher, string position) => [new(publisher, position, 1000)];
}
