namespace Campaigns.Metrics.Analysis.Ledger;

/// <summary>What to assume about a channel until its own history says more (domain/analysis.md N3).</summary>
public sealed record FinalityPolicy
{
    /// <summary>Days after which a day counts as final while there is too little history; 1 or more.</summary>
    public required int DefaultLagDays { get; init; }

    /// <summary>The channel's own declared days to finalisation; the learned lag never goes below. 0 when it declares none.</summary>
    public int DeclaredLagDays { get; init; }

    /// <summary>Fewest days to learn from.</summary>
    public int LeastDays { get; init; } = 20;

    /// <summary>Most days to learn from, the latest.</summary>
    public int MostDays { get; init; } = 60;

    /// <summary>How far a growth factor may be from 1 in a final day.</summary>
    public decimal FactorTolerance { get; init; } = 0.002m;

    /// <summary>How far the 95th percentile of the single days' changes may be from 0 in a final day.</summary>
    public decimal DayTolerance { get; init; } = 0.005m;

    /// <summary>The documented defaults by channel: Meta 28, Google 30, TikTok 7, Snapchat 3, MMS 8 days; 30 for any other.</summary>
    /// <param name="channel">Channel id; <c>facebook</c>, <c>instagram</c>, <c>youtube</c>, <c>tv4</c> and groups of them are known.</param>
    public static FinalityPolicy For(string channel) => new()
    {
        DefaultLagDays = channel switch
        {
            "facebook" or "instagram" or "facebook-instagram" or "meta" => 28,
            "tiktok" => 7,
            "snapchat" => 3,
            "tv4" => 8,
            _ => 30,
        },
    };
}
