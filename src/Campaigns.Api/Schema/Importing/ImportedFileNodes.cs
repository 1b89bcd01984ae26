using Campaigns.Api.Importing;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Api.Schema.Importing;

/// <summary>What reading a file found and did.</summary>
[GraphQLName("ImportedFile")]
public sealed class ImportedFileNode
{
    private readonly FileReport _report;

    /// <summary>Wraps the record.</summary>
    /// <param name="report">The report.</param>
    public ImportedFileNode(FileReport report) => _report = report;

    /// <summary>Id of the source that the figures belong to.</summary>
    public string Source => _report.Source;

    /// <summary>Name of the file.</summary>
    public string FileName => _report.FileName;

    /// <summary>True when its figures are stored.</summary>
    public bool Stored => _report.IsStored;

    /// <summary>Encoding, xlsx for a workbook; null for a file that could not be read at all.</summary>
    public string? Encoding => _report.Encoding;

    /// <summary>Sign between the cells; null for a workbook.</summary>
    public string? Separator => _report.Separator;

    /// <summary>Sheet that was read; null for a text file.</summary>
    public string? Sheet => _report.Sheet;

    /// <summary>Rows below the header.</summary>
    public int RowsRead => _report.RowsRead;

    /// <summary>Rows with faults.</summary>
    public int RowsRefused => _report.RowsRefused;

    /// <summary>Rows that were left out as totals of others.</summary>
    public int RowsSkipped => _report.RowsSkipped;

    /// <summary>Figures of the rows without faults.</summary>
    public int Figures => _report.Figures;

    /// <summary>All faults, also those beyond the listed ones.</summary>
    public int FaultCount => _report.FaultCount;

    /// <summary>The faults in the order of lines, at most 500. A file with one is not stored.</summary>
    [ListSize(AssumedSize = 20)]
    public IReadOnlyList<FileFaultNode> Faults => [.. _report.Faults.Select(fault => new FileFaultNode(fault))];

    /// <summary>How the cells of the first figures were understood, so that a person can check it.</summary>
    /// <param name="first">How many, 1 to 500.</param>
    [ListSize(AssumedSize = 20)]
    public IReadOnlyList<FileReadingNode> GetReadings(int first = 20) => [.. _report.Readings.Take(Math.Clamp(first, 1, 500)).Select(reading => new FileReadingNode(reading))];

    /// <summary>What the reader should know, as a total row that was left out; at most 500.</summary>
    /// <param name="language">Language of the texts.</param>
    public IReadOnlyList<string> GetNotices(Language language = Language.Sv) => [.. _report.Notices.Select(notice => notice.In(language))];

    /// <summary>Id of the run; null when nothing was to be stored.</summary>
    [ID]
    public string? RunId => _report.RunId;

    /// <summary>Figures seen for the first time.</summary>
    public int Added => _report.Added;

    /// <summary>Figures that got another value.</summary>
    public int Revised => _report.Revised;

    /// <summary>Figures that were the same as before.</summary>
    public int Unchanged => _report.Unchanged;
}

/// <summary>Something that keeps a file from being stored.</summary>
[GraphQLName("FileFault")]
public sealed class FileFaultNode
{
    private readonly FileFault _fault;

    /// <summary>Wraps the record.</summary>
    /// <param name="fault">The fault.</param>
    public FileFaultNode(FileFault fault) => _fault = fault;

    /// <summary>Line, counted from 1; null when the whole file is meant.</summary>
    public int? Line => _fault.Line;

    /// <summary>Head of the column; null when the whole row is meant.</summary>
    public string? Column => _fault.Column;

    /// <summary>Cell of a workbook, as F7; null elsewhere.</summary>
    public string? Cell => _fault.Cell;

    /// <summary>What stands in the cell; null when no single cell is meant.</summary>
    public string? Value => _fault.Value;

    /// <summary>What is wrong.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetFault(Language language = Language.Sv) => _fault.Fault.In(language);

    /// <summary>What to write instead.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetCure(Language language = Language.Sv) => _fault.Cure.In(language);
}

/// <summary>How one cell was understood.</summary>
[GraphQLName("FileReading")]
public sealed class FileReadingNode
{
    private readonly FileReading _reading;

    /// <summary>Wraps the record.</summary>
    /// <param name="reading">The reading.</param>
    public FileReadingNode(FileReading reading) => _reading = reading;

    /// <summary>Line, counted from 1.</summary>
    public int Line => _reading.Line;

    /// <summary>Head of the column.</summary>
    public string Column => _reading.Column;

    /// <summary>What stands in the cell.</summary>
    public string Cell => _reading.Cell;

    /// <summary>What it counts.</summary>
    public MetricNode Metric => new(MetricCatalog.Get(_reading.Figure.Metric));

    /// <summary>The value in the metric's unit; null when the cell names an absence.</summary>
    public decimal? Value => _reading.Value;

    /// <summary>Slug of the campaign.</summary>
    public string Campaign => _reading.Figure.Series.Campaign;

    /// <summary>Id of the track; null when the row is about the whole campaign.</summary>
    public string? Track => _reading.Figure.Series.Track;

    /// <summary>The channel; null when the row names none.</summary>
    public ChannelNode? Channel => _reading.Figure.Series.Channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>The days it covers.</summary>
    public WindowNode Window => new(_reading.Figure.Window);
}
