using System.Globalization;
using Campaigns.Connectors.Files;

namespace Campaigns.Server.Commands;

/// <summary>An import report as lines for a person at a terminal: errors on the error stream, the rest on the output.</summary>
internal static class ImportReportText
{
    public static async Task WriteAsync(ImportReport report, TextWriter output, TextWriter error, bool withReadings)
    {
        foreach (var rowError in report.Errors)
        {
            await error.WriteLineAsync(rowError.Message.En);
        }

        if (report.ErrorCount > report.Errors.Count)
        {
            await error.WriteLineAsync($"… and {report.ErrorCount - report.Errors.Count} more errors.");
        }

        foreach (var notice in report.Notices)
        {
            await output.WriteLineAsync(notice.Line is { } line ? $"Row {line}: {notice.Text.En}" : notice.Text.En);
        }

        if (report.Facts is { } facts)
        {
            await output.WriteLineAsync(Understanding(facts));
        }

        foreach (var reading in withReadings ? report.Readings : [])
        {
            var value = reading.Value is { } number ? number.ToString(CultureInfo.InvariantCulture) : "no figure";
            await output.WriteLineAsync($"Row {reading.Line}, column {reading.Column}: “{reading.Cell}” was read as {value} {reading.Metric}.");
        }

        await output.WriteLineAsync(Summary(report));
    }

    private static string Understanding(FileFacts facts)
    {
        var place = facts.Sheet is { } sheet ? $"sheet {sheet}" : $"{facts.Encoding}, cells separated by {(facts.Separator == '\t' ? "tabs" : facts.Separator)}";
        var signs = facts.DecimalSigns.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key} {pair.Value}").ToList();
        return $"Read as {place}, header in row {facts.HeaderLine}{(signs.Count > 0 ? $", decimal signs: {string.Join(", ", signs)}" : string.Empty)}.";
    }

    private static string Summary(ImportReport report) => report.Outcome switch
    {
        ImportOutcome.Previewed => $"{report.FileName}: {report.RowsRead} rows read, {report.Figures.Count} figures would be stored. Nothing was stored.",
        ImportOutcome.Refused => $"{report.FileName}: {report.RowsRead} rows read, {report.RowsRefused} with errors. Nothing was stored. Mend the rows, or store the good ones with --accept-good-rows.",
        ImportOutcome.StoredGoodRows => $"{report.FileName}: {report.RowsRead} rows read, {report.RowsRefused} with errors left out. {Changes(report)}",
        _ => $"{report.FileName}: {report.RowsRead} rows read. {Changes(report)}",
    };

    private static string Changes(ImportReport report) =>
        report.Result is { } result ? $"{result.Added} new, {result.Revised} revised, {result.Unchanged} unchanged. Kept as {report.RawId}." : string.Empty;
}
