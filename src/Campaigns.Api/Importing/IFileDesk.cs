using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Importing;

/// <summary>Where files with figures are handed in. The application that joins the rooms has the one implementation; without it the API offers no connector and takes no file.</summary>
public interface IFileDesk
{
    /// <summary>The connectors that read files, by id, each with its code book.</summary>
    IReadOnlyList<FileConnector> Connectors { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file. Its connector is one of <see cref="Connectors"/>.</param>
    /// <param name="save">False stores nothing. True stores all rows, or none when one has a fault.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>What was found; a bad file is a report with faults, not an exception.</returns>
    Task<FileReport> ReadAsync(FileToRead file, bool save, CancellationToken cancellationToken);
}

/// <summary>A connector that reads files.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Limits">What is known to limit its figures; null when nothing.</param>
/// <param name="Columns">The columns it reads, in the order of its template.</param>
public sealed record FileConnector(string Id, LocalizedText Name, LocalizedText? Limits, IReadOnlyList<FileColumn> Columns);

/// <summary>What one column of a file means and may hold.</summary>
/// <param name="Head">Its head, as the template writes it.</param>
/// <param name="OtherHeads">Other heads that are understood.</param>
/// <param name="Required">True when every row has to fill it in.</param>
/// <param name="Meaning">What it tells.</param>
/// <param name="Unit">Unit of its numbers.</param>
/// <param name="Allowed">What a cell may hold, in words.</param>
/// <param name="Example">A cell as it may be written.</param>
public sealed record FileColumn(
    string Head, IReadOnlyList<string> OtherHeads, bool Required, LocalizedText Meaning, LocalizedText Unit, LocalizedText Allowed, string Example);

/// <summary>A file that somebody hands in.</summary>
/// <param name="Connector">Id of the connector that reads it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FileToRead(string Connector, string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Slug of the campaign of every row that names none; null when the file says it.</summary>
    public string? Campaign { get; init; }

    /// <summary>Id of the track of every row that names none; null when the file says it or none is meant.</summary>
    public string? Track { get; init; }

    /// <summary>Sheet of a workbook; null finds the one with the table.</summary>
    public string? Sheet { get; init; }

    /// <summary>Status of the figures; null takes the connector's.</summary>
    public FigureStatus? Status { get; init; }

    /// <summary>Decimal sign of numbers that leave it open; null when nobody answered.</summary>
    public FileDecimalSign? DecimalSign { get; init; }
}

/// <summary>Sign before the decimals.</summary>
public enum FileDecimalSign
{
    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Point.</summary>
    Point,
}
