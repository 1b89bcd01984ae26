using System.Runtime.CompilerServices;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema;

/// <summary>What can be followed.</summary>
public sealed class Subscription
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>The newest run of a source, each time it has come further. Ends when the client leaves.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="ledger">Where runs are noted, also those of another process.</param>
    /// <param name="clock">Time between two looks.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async IAsyncEnumerable<SourceRunNode> SyncProgress(
        [ID] string source, [Service] ICollectionLedger ledger, [Service] TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SourceRun? told = null;
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
        {
            var newest = await ledger.ListRunsAsync(source, 1, cancellationToken);
            if (newest.Count > 0 && newest[0] != told)
            {
                told = newest[0];
                yield return new SourceRunNode(told);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
