using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer;

/// <summary>Kept answers that can be listed, which moving them needs.</summary>
public interface IAnswerArchive : IRawAnswerStore
{
    /// <summary>The ids of all kept answers, ordinal.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<string> ListIdsAsync(CancellationToken cancellationToken);

    /// <summary>Notes an answer whose bytes the retention rules have removed elsewhere; one that is kept or noted here stays as it is.</summary>
    /// <param name="id">Its id: SHA-256 of the bytes it had.</param>
    /// <param name="answer">The answer, with <see cref="RawAnswer.PrunedAt"/> and without bytes.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task SavePrunedAsync(string id, RawAnswer answer, CancellationToken cancellationToken);
}
