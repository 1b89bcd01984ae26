namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>CodeBook</c>.</summary>
/// <param name="FileConnectors">Connectors that read files.</param>
public sealed record CodeBookData(IReadOnlyList<FileConnectorData> FileConnectors);

/// <summary>A connector that reads files, with its code book.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Limits">What limits its figures; null when nothing is known to.</param>
/// <param name="Columns">The columns it reads.</param>
public sealed record FileConnectorData(string Id, string Name, string? Limits, IReadOnlyList<FileColumnData> Columns);

/// <summary>One column of a file.</summary>
/// <param name="Head">Its head.</param>
/// <param name="OtherHeads">Other heads that are understood.</param>
/// <param name="Required">True when every row has to fill it in.</param>
/// <param name="Meaning">What it tells.</param>
/// <param name="Unit">Unit of its numbers.</param>
/// <param name="Allowed">What a cell may hold.</param>
/// <param name="Example">A cell as it may be written.</param>
public sealed record FileColumnData(string Head, IReadOnlyList<string> OtherHeads, bool Required, string Meaning, string Unit, string Allowed, string Example);

/// <summary>Answer of the document <c>ImportChoices</c>.</summary>
/// <param name="Editing">Whether whoever asks may hand a file in.</param>
/// <param name="FileConnectors">Connectors that read files.</param>
/// <param name="Campaigns">Campaigns that a file may be about.</param>
public sealed record ImportChoicesData(EditingData Editing, IReadOnlyList<NamedReference> FileConnectors, CampaignChoiceList Campaigns);

/// <summary>Answer of the document <c>ImportFile</c>.</summary>
/// <param name="ImportFile">What was found and done.</param>
public sealed record ImportFileAnswer(ImportedFileData ImportFile);

/// <summary>What reading a file found and did.</summary>
public sealed record ImportedFileData
{
    /// <summary>Id of the source that the figures belong to.</summary>
    public required string Source { get; init; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>True when its figures are stored.</summary>
    public required bool Stored { get; init; }

    /// <summary>Encoding; null for a file that could not be read at all.</summary>
    public string? Encoding { get; init; }

    /// <summary>Sign between the cells; null for a workbook.</summary>
    public string? Separator { get; init; }

    /// <summary>Sheet that was read; null for a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>Rows below the header.</summary>
    public required int RowsRead { get; init; }

    /// <summary>Rows with faults.</summary>
    public required int RowsRefused { get; init; }

    /// <summary>Rows that were left out as totals.</summary>
    public required int RowsSkipped { get; init; }

    /// <summary>Figures of sound rows.</summary>
    public required int Figures { get; init; }

    /// <summary>All faults.</summary>
    public required int FaultCount { get; init; }

    /// <summary>The faults in the order of lines.</summary>
    public required IReadOnlyList<FileFaultData> Faults { get; init; }

    /// <summary>How the first cells were understood.</summary>
    public required IReadOnlyList<FileReadingData> Readings { get; init; }

    /// <summary>What the reader should know.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>Figures seen for the first time.</summary>
    public required int Added { get; init; }

    /// <summary>Figures that changed.</summary>
    public required int Revised { get; init; }

    /// <summary>Figures that were the same.</summary>
    public required int Unchanged { get; init; }
}

/// <summary>Something that keeps a file from being stored.</summary>
/// <param name="Line">Line; null when the whole file is meant.</param>
/// <param name="Column">Head of the column; null when the whole row is meant.</param>
/// <param name="Cell">Cell of a workbook.</param>
/// <param name="Value">What stands in the cell.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Cure">What to write instead.</param>
public sealed record FileFaultData(int? Line, string? Column, string? Cell, string? Value, string Fault, string Cure);

/// <summary>How a cell was understood.</summary>
public sealed record FileReadingData
{
    /// <summary>Line.</summary>
    public required int Line { get; init; }

    /// <summary>Head of the column.</summary>
    public required string Column { get; init; }

    /// <summary>What stands in the cell.</summary>
    public required string Cell { get; init; }

    /// <summary>What it counts.</summary>
    public required MetricData Metric { get; init; }

    /// <summary>The value; null when the cell names an absence.</summary>
    public decimal? Value { get; init; }

    /// <summary>Slug of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Id of the track; null for the whole campaign.</summary>
    public string? Track { get; init; }

    /// <summary>The channel; null when the row names none.</summary>
    public NamedReference? Channel { get; init; }

    /// <summary>The days it covers.</summary>
    public required WindowData Window { get; init; }
}
