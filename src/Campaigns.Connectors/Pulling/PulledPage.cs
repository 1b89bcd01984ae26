using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Pulling;

/// <summary>One answer of a platform and what was read from it.</summary>
/// <param name="Answer">The answer without secrets, as it is kept.</param>
/// <param name="Figures">Figures in the order of the answer.</param>
/// <param name="Rejected">Records that could not be used, each in words with its JSON pointer.</param>
public sealed record PulledPage(RawAnswer Answer, IReadOnlyList<PulledFigure> Figures, IReadOnlyList<RejectedRecord> Rejected)
{
    /// <summary>The part of the window that the answer was asked for; null when it was asked for the window itself.</summary>
    public Window? Part { get; init; }

    /// <summary>What the figures depend on besides: listings and account facts; empty when the answer tells everything itself.</summary>
    public IReadOnlyList<BasisAnswer> Basis { get; init; } = [];
}
