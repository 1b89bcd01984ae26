using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Collection;

/// <summary>One place of the cursor: a window of one report of one source that was answered whole and kept.</summary>
/// <remarks>
/// The cursor alone says what is missing. A window without such a note has never been read; one that is not final is read again. Daily reports
/// have one note a day, however many days a request asks for.
/// </remarks>
/// <param name="Source">Id of the source.</param>
/// <param name="Stream">Id of the report in the connector's definition.</param>
/// <param name="Window">The window, in the account's time zone.</param>
public sealed record CollectedWindow(string Source, string Stream, Window Window)
{
    /// <summary>The age of a window that is to be read again whatever its age.</summary>
    public const int Reopened = -1;

    /// <summary>When it was last answered whole, UTC.</summary>
    public required DateTimeOffset CollectedAt { get; init; }

    /// <summary>Age of its last day when it was last answered, in whole account days: 1 on the day after; <see cref="Reopened"/> when it is to be read as if never read.</summary>
    public required int AgeDays { get; init; }

    /// <summary>True when it is to be read again as if it had never been read.</summary>
    public bool IsReopened => AgeDays == Reopened;

    /// <summary>True when it is not asked for again by itself.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>The run that last answered it.</summary>
    public required string RunId { get; init; }

    /// <summary>Times it was answered whole.</summary>
    public required int Answers { get; init; }

    /// <summary>
    /// Keys of the figures in the last answer and of the platform objects they came from, as 64-bit hashes in ascending order, so that the next answer shows which
    /// have vanished at the source and which our mapping has moved; empty when it held none.
    /// </summary>
    public IReadOnlyList<long> Keys { get; init; } = [];
}
