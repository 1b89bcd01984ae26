using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox;

/// <summary>How a sandbox is started.</summary>
public sealed record SandboxOptions
{
    /// <summary>A moment at which everything of 2023 is final.</summary>
    public static readonly DateTimeOffset DefaultNow = new(2024, 2, 15, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Port on the local machine; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock; null for one that stands at <see cref="DefaultNow"/>.</summary>
    public SandboxClock? Clock { get; init; }

    /// <summary>What the platforms answer from; null for the campaigns of 2023.</summary>
    public CampaignScenario? Scenario { get; init; }

    /// <summary>Rows on a page of Google Ads, where the real one has a fixed 10 000.</summary>
    public int GooglePageRows { get; init; } = 10_000;
}

/// <summary>Accounts and keys that the sandbox takes. They open nothing else.</summary>
public static class SandboxKeys
{
    /// <summary>Meta: ad account, without the prefix <c>act_</c>.</summary>
    public const string MetaAccount = "1234567890";

    /// <summary>Meta: token of a system user.</summary>
    public const string MetaToken = "sandbox-meta-token";

    /// <summary>TikTok: advertiser.</summary>
    public const string TikTokAdvertiser = "7012345678901234567";

    /// <summary>TikTok: token.</summary>
    public const string TikTokToken = "sandbox-tiktok-token";

    /// <summary>Snapchat: ad account.</summary>
    public const string SnapchatAccount = "123b9ca6-92f2-49c3-a3ed-0ea58afb467e";

    /// <summary>Google Ads: customer.</summary>
    public const string GoogleCustomer = "1234567890";

    /// <summary>Google Ads: manager account through which the customer is reached.</summary>
    public const string GoogleManager = "9876543210";

    /// <summary>Google Ads: developer token.</summary>
    public const string GoogleDeveloperToken = "sandbox-developer-token";

    /// <summary>Snapchat and Google Ads: OAuth client.</summary>
    public const string ClientId = "sandbox-client";

    /// <summary>Snapchat and Google Ads: secret of the OAuth client.</summary>
    public const string ClientSecret = "sandbox-client-secret";

    /// <summary>Snapchat and Google Ads: refresh token.</summary>
    public const string RefreshToken = "sandbox-refresh-token";

    /// <summary>Matomo: site.</summary>
    public const string MatomoSite = "1";

    /// <summary>Matomo: token, taken only in the body or as a bearer.</summary>
    public const string MatomoToken = "5a6e6475b0785f746f6b656e5f6d6174";
}
