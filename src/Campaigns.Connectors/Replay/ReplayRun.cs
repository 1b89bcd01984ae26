using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Replay;

/// <summary>What came of a replay.</summary>
internal sealed class ReplayRun(List<string> differences, ReplayTime time)
{
    public List<string> Differences { get; } = differences;

    public ReplayTime Time { get; } = time;

    public List<PulledPage> Pages { get; } = [];

    public SourceFailure? Failure { get; set; }

    public ConnectionCheck? Check { get; set; }
}
