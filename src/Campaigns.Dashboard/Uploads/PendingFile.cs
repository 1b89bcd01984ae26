using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Uploads;

/// <summary>A file that somebody chose and has not saved yet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes; empty once it was saved.</param>
/// <param name="Connector">Connector that reads it.</param>
public sealed record PendingFile(string Name, ReadOnlyMemory<byte> Content, string Connector)
{
    /// <summary>Slug of the campaign of rows that name none; null when the file says it.</summary>
    public string? Campaign { get; init; }

    /// <summary>Track of rows that name none; null when the file says it or none is meant.</summary>
    public string? Track { get; init; }

    /// <summary>Sheet of a workbook; null finds it.</summary>
    public string? Sheet { get; init; }

    /// <summary><c>FINAL</c> or <c>PRELIMINARY</c>; null takes the connector's.</summary>
    public string? Status { get; init; }

    /// <summary><c>COMMA</c> or <c>POINT</c>; null when nobody answered.</summary>
    public string? DecimalSign { get; init; }

    /// <summary>What saving it did; null while it waits.</summary>
    public ImportedFileData? Saved { get; init; }

    /// <summary>The file as the API takes it.</summary>
    /// <param name="save">False only reads it.</param>
    internal object Input(bool save) => new
    {
        connector = Connector,
        fileName = Name,
        content = Convert.ToBase64String(Content.Span),
        save,
        campaign = Campaign,
        track = Track,
        sheet = Sheet,
        status = Status,
        decimalSign = DecimalSign,
    };
}
