namespace Campaigns.Metrics;

/// <summary>Keeps every answer and file that figures were read from, under its SHA-256, without secrets.</summary>
public interface IRawAnswerStore
{
    /// <summary>Keeps the answer; keeping the same bytes again changes nothing.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>Its id: SHA-256 of the content, 64 lower-case hexadecimal digits.</returns>
    Task<string> SaveAsync(RawAnswer answer, CancellationToken cancellationToken);

    /// <summary>The kept answer; null when no such id is kept.</summary>
    /// <param name="id">SHA-256, 64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<RawAnswer?> FindAsync(string id, CancellationToken cancellationToken);
}
