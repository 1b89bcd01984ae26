using Campaigns.Metrics;

namespace Campaigns.Connectors.Pulling;

/// <summary>One answer of a platform and what was read from it.</summary>
/// <param name="Answer">The answer without secrets, as it is kept.</param>
/// <param name="Figures">Figures in the order of the answer.</param>
/// <param name="Rejected">Records that could not be used, each in words with its JSON pointer.</param>
public sealed record PulledPage(RawAnswer Answer, IReadOnlyList<PulledFigure> Figures, IReadOnlyList<RejectedRecord> Rejected);
