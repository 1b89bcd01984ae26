using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Pulling;

/// <summary>A whole answer as it was kept, to be read again without the platform.</summary>
/// <param name="Account">The account that was asked.</param>
/// <param name="Stream">Id of the stream in the connector's definition.</param>
/// <param name="Pages">The answers in their order, each with the part of the window that it was asked for.</param>
/// <param name="Basis">The listings and account facts that they were read with.</param>
public sealed record KeptAnswers(SourceAccount Account, string Stream, IReadOnlyList<(Window Part, RawAnswer Answer)> Pages, IReadOnlyList<BasisAnswer> Basis);
