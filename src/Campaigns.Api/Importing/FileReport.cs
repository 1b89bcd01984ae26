using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Importing;

/// <summary>What reading a file found and did.</summary>
public sealed record FileReport
{
    /// <summary>Id of the source that the figures belong to.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the file, without a folder.</summary>
    public required string FileName { get; init; }

    /// <summary>True when its figures are stored.</summary>
    public bool IsStored { get; init; }

    /// <summary>Encoding, <c>xlsx</c> for a workbook; null for a file that could not be read at all.</summary>
    public string? Encoding { get; init; }

    /// <summary>Sign between the cells; null for a workbook and for a file that could not be read at all.</summary>
    public string? Separator { get; init; }

    /// <summary>Sheet that was read; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>Rows below the header.</summary>
    public int RowsRead { get; init; }

    /// <summary>Rows with faults.</summary>
    public int RowsRefused { get; init; }

    /// <summary>Rows that were left out as totals of others.</summary>
    public int RowsSkipped { get; init; }

    /// <summary>Figures of the rows without faults.</summary>
    public int Figures { get; init; }

    /// <summary>All faults, also those beyond the listed ones.</summary>
    public int FaultCount { get; init; }

    /// <summary>The faults in the order of lines, at most 500.</summary>
    public IReadOnlyList<FileFault> Faults { get; init; } = [];

    /// <summary>What the reader should know, at most 500.</summary>
    public IReadOnlyList<LocalizedText> Notices { get; init; } = [];

    /// <summary>How the cells of the first figures were understood, at most 500.</summary>
    public IReadOnlyList<FileReading> Readings { get; init; } = [];

    /// <summary>Id of the run; null when nothing was to be stored.</summary>
    public string? RunId { get; init; }

    /// <summary>Figures seen for the first time.</summary>
    public int Added { get; init; }

    /// <summary>Figures that got another value.</summary>
    public int Revised { get; init; }

    /// <summary>Figures that were the same as before.</summary>
    public int Unchanged { get; init; }
}

/// <summary>Something that keeps a file from being stored.</summary>
/// <param name="Line">Line, counted from 1; null when the whole file is meant.</param>
/// <param name="Column">Head of the column; null when the whole row is meant.</param>
/// <param name="Cell">Cell of a workbook, as F7; null elsewhere.</param>
/// <param name="Value">What stands in the cell; null when no single cell is meant.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Cure">What to write instead.</param>
public sealed record FileFault(int? Line, string? Column, string? Cell, string? Value, LocalizedText Fault, LocalizedText Cure);

/// <summary>How a cell was understood.</summary>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Head of the column.</param>
/// <param name="Cell">What stands in the cell.</param>
/// <param name="Value">The value in the metric's unit; null when the cell names an absence.</param>
/// <param name="Figure">The figure it becomes.</param>
public sealed record FileReading(int Line, string Column, string Cell, decimal? Value, Observation Figure);
