namespace Campaigns.Metrics.Collection;

/// <summary>Keeps two processes of an installation from doing one piece of work at the same time.</summary>
public interface IWorkLeases
{
    /// <summary>Takes a piece of work when nobody has it.</summary>
    /// <param name="work">Its name, alike in all processes.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The lease, to be disposed when the work is done; a process that dies gives it back. Null when somebody else has it.</returns>
    /// <exception cref="MetricStoreException">Nobody can tell now; the message holds the cure.</exception>
    Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken);

    /// <summary>Takes a piece of work, when somebody else has it after they have given it back.</summary>
    /// <param name="work">Its name, alike in all processes.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    /// <returns>The lease, to be disposed when the work is done; a process that dies gives it back.</returns>
    /// <exception cref="MetricStoreException">Nobody can tell now; the message holds the cure.</exception>
    Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken);
}
