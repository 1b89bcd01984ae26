using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Breaks;

/// <summary>Breaks that are known with a date. Staff add and confirm others; see <see cref="BreakDetector"/>.</summary>
public static class KnownBreaks
{
    private static readonly string[] MetaChannels = ["facebook", "instagram", "facebook-instagram"];

    /// <summary>The breaks.</summary>
    public static IReadOnlyList<SeriesBreak> All { get; } =
    [
        .. MetaChannels.Select(channel => new SeriesBreak
        {
            Channel = channel,
            Metric = "reach",
            ValidFrom = new DateOnly(2023, 1, 1),
            Precision = DatePrecision.Month,
            Version = "accounts-center",
            WordingOnly = true,
            Note = new(
                "Meta säger sedan januari 2023 att räckvidden gäller konton i kontocentret, inte personer.",
                "Since January 2023 Meta states that reach counts Accounts Center accounts, not people."),
            Source = "Meta",
        }),
    ];
}
