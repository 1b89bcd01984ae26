using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Files;

/// <summary>What an import or its preview found and did.</summary>
public sealed record ImportReport
{
    /// <summary>Id of the source that the figures belong to.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the file without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits: the id it is kept under once figures are stored.</summary>
    public required string RawId { get; init; }

    /// <summary>How it ended.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>How the file was understood; null when it could not be read as a table.</summary>
    public FileFacts? Facts { get; init; }

    /// <summary>Rows below the header that hold anything.</summary>
    public int RowsRead { get; init; }

    /// <summary>Rows with at least one error.</summary>
    public int RowsRefused { get; init; }

    /// <summary>Rows left out with a notice, such as totals.</summary>
    public int RowsSkipped { get; init; }

    /// <summary>Errors found, also those beyond the ones listed.</summary>
    public int ErrorCount { get; init; }

    /// <summary>The errors in the order of lines, at most <see cref="FileLimits.ListedErrors"/>.</summary>
    public IReadOnlyList<RowError> Errors { get; init; } = [];

    /// <summary>What the reader should know, at most <see cref="FileLimits.ListedErrors"/>.</summary>
    public IReadOnlyList<ImportNotice> Notices { get; init; } = [];

    /// <summary>The figures of the rows without errors, in the order of lines; stored only as <see cref="Outcome"/> says.</summary>
    public IReadOnlyList<Observation> Figures { get; init; } = [];

    /// <summary>How the cells of the first figures were understood, at most <see cref="FileLimits.ListedReadings"/>, in the order of <see cref="Figures"/>.</summary>
    public IReadOnlyList<CellReading> Readings { get; init; } = [];

    /// <summary>Id of the run; null for a preview. A refused file leaves a run too.</summary>
    public string? RunId { get; init; }

    /// <summary>What the store changed; null when nothing was stored.</summary>
    public WriteResult? Result { get; init; }
}
