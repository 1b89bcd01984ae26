using Campaigns.Metrics;

namespace Campaigns.Connectors.Pulling;

/// <summary>One answer of a platform and what was read from it.</summary>
/// <param name="Answer">The answer without secrets, as it is kept.</param>
/// <param name="Figures">Figures in the order of the answer.</param>
/// <param name="Rejected">Rows or fields that the platform itself marked as failed inside a successful answer, each in words with its JSON pointer.</param>
public sealed record PulledPage(RawAnswer Answer, IReadOnlyList<PulledFigure> Figures, IReadOnlyList<RejectedRecord> Rejected);

/// <summary>A record of an answer that could not be used.</summary>
/// <param name="Pointer">Its place, RFC 6901.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record RejectedRecord(string Pointer, string Reason);
