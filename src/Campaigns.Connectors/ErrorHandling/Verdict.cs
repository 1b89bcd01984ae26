using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.ErrorHandling;

/// <summary>What a failed answer means and what is done about it.</summary>
/// <param name="Failure">The failure.</param>
/// <param name="Action">What is done.</param>
/// <param name="Wait">How long to wait before asking again; null leaves it to the growing pause.</param>
internal sealed record Verdict(SourceFailure Failure, ErrorAction Action, TimeSpan? Wait = null);
