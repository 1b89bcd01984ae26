using Campaigns.Metrics;
using Campaigns.Metrics.Retention;

namespace Campaigns.Storage.Retention;

/// <summary>All retention rules of the installation.</summary>
/// <param name="rules">The rules.</param>
public sealed class RetentionRules(IEnumerable<IRetentionRule> rules)
{
    /// <summary>What is due now; removes nothing and notes nothing.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="MetricStoreException">A store cannot be read.</exception>
    public async Task<IReadOnlyList<RetentionRun>> PreviewAsync(CancellationToken cancellationToken)
    {
        var due = new List<RetentionRun>();
        foreach (var rule in rules)
        {
            due.AddRange(await rule.PreviewAsync(cancellationToken));
        }

        return due;
    }

    /// <summary>Removes what is due now and notes it as runs; nothing is ever due without a rule in the settings.</summary>
    /// <param name="cancellationToken">Cancels between removals.</param>
    /// <returns>The runs.</returns>
    /// <exception cref="MetricStoreException">A store refused; what was removed before is noted.</exception>
    public async Task<IReadOnlyList<RetentionRun>> ApplyAsync(CancellationToken cancellationToken)
    {
        var removed = new List<RetentionRun>();
        foreach (var rule in rules)
        {
            removed.AddRange(await rule.ApplyAsync(cancellationToken));
        }

        return removed;
    }
}
