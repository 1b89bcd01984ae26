namespace Campaigns.Metrics.Planning;

/// <summary>
/// Keeps what staff enter: populations, costs, targets, exemptions, evaluation forms. Appends only; an earlier moment stays readable as it was. A ledger that
/// cannot be read or written throws <see cref="MetricStoreException"/>.
/// </summary>
public interface IPlanningLedger
{
    /// <summary>Appends a line. The same key with the same content again gives the line that is there.</summary>
    /// <typeparam name="T">What is entered.</typeparam>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>The line, or why it was not entered.</returns>
    Task<PlanningAppend<T>> AppendAsync<T>(NewPlanningEntry<T> line, CancellationToken cancellationToken)
        where T : class, IPlanningRecord;

    /// <summary>Every version of every line, by moment then id; <see cref="PlanningLines.Current{T}"/> tells what counted when.</summary>
    /// <typeparam name="T">What was entered.</typeparam>
    /// <param name="campaign">Slug of a campaign; null for all lines, also those of no campaign.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<PlanningEntry<T>>> ListAsync<T>(string? campaign, CancellationToken cancellationToken)
        where T : class, IPlanningRecord;

    /// <summary>The version of an id; null when there is none of that kind.</summary>
    /// <typeparam name="T">What was entered.</typeparam>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<PlanningEntry<T>?> FindAsync<T>(string id, CancellationToken cancellationToken)
        where T : class, IPlanningRecord;
}
