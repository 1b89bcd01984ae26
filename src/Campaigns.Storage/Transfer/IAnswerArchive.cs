using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer;

/// <summary>Kept answers that can be listed, which moving them needs.</summary>
public interface IAnswerArchive : IRawAnswerStore
{
    /// <summary>The ids of all kept answers, ordinal.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<string> ListIdsAsync(CancellationToken cancellationToken);
}
