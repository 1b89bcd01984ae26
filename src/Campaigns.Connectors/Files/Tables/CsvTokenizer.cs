using System.Globalization;
using Campaigns.Connectors.Files.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Campaigns.Connectors.Files.Tables;

/// <summary>Text → rows of cells after RFC 4180, each with the line it starts on. Quotation marks that do not pair end the reading at their row.</summary>
internal static class CsvTokenizer
{
    private static readonly Finding StrayQuote = Finding.Of(
        "Raden har ett citattecken som inte hör ihop med något annat, och raderna efter den lästes inte.", "Sätt citattecken runt hela cellen och skriv två (\"\") där texten själv har ett.",
        "The row has a quotation mark without its pair, and the rows after it were not read.", "Put quotation marks around the whole cell and write two (\"\") where the text itself has one.");

    public static IEnumerable<TableRow> Rows(string text, int firstLine, char separator, FileLimits limits)
    {
        var damaged = false;
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, Configuration(separator, () => damaged = true));
        var line = firstLine;
        while (parser.Read())
        {
            var record = parser.Record ?? [];
            if (damaged || parser.RawRecord.AsSpan().Count('"') % 2 != 0)
            {
                // From here on nobody knows which text stands inside quotation marks and which outside.
                yield return new TableRow(line, record, StrayQuote);
                yield break;
            }

            yield return new TableRow(line, record, Measure(record, limits));
            line += LineBreaks(parser.RawRecord);
        }
    }

    private static CsvConfiguration Configuration(char separator, Action onBadData) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        Mode = CsvMode.RFC4180,
        BadDataFound = _ => onBadData(),
        CountBytes = false,
    };

    private static int LineBreaks(string record)
    {
        var breaks = 0;
        for (var i = 0; i < record.Length; i++)
        {
            if (record[i] == '\n' || (record[i] == '\r' && (i + 1 == record.Length || record[i + 1] != '\n')))
            {
                breaks++;
            }
        }

        return breaks;
    }

    private static Finding? Measure(string[] record, FileLimits limits)
    {
        if (record.Length > limits.Columns)
        {
            return Finding.Of(
                $"Raden har {record.Length} celler; fler än {limits.Columns} läses inte.", "Kontrollera att rätt fil valdes.",
                $"The row has {record.Length} cells; more than {limits.Columns} are not read.", "Check that the right file was chosen.");
        }

        return record.Any(cell => cell.Length > limits.CellCharacters)
            ? Finding.Of(
                $"En cell har fler än {limits.CellCharacters} tecken.", "Korta texten, eller kontrollera citattecknen på raden.",
                $"A cell has more than {limits.CellCharacters} characters.", "Shorten the text, or check the quotation marks of the row.")
            : null;
    }
}
