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
        using var parser = new CsvParser(reader, Configuration(separator, limits, () => damaged = true));
        var line = firstLine;
        while (TryRead(parser) is { } more)
        {
            if (!more)
            {
                yield break;
            }

            // Reading the record is what finds bad quotation marks: the parser cuts cells only then.
            var record = parser.Record ?? [];
            if (damaged || parser.RawRecord.AsSpan().Count('"') % 2 != 0)
            {
                // From here on nobody knows which text stands inside quotation marks and which outside.
                yield return new TableRow(line, record, StrayQuote);
                yield break;
            }

            yield return new TableRow(line, [.. record.Select(FormulaText.Unescape)], CountCells(record, limits));
            line += LineBreaks(parser.RawRecord);
        }

        yield return new TableRow(line, [], LongCell(limits));
    }

    /// <summary>False at the end of the text; null at a cell that is longer than allowed, which the parser cannot read past.</summary>
    private static bool? TryRead(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            return null;
        }
    }

    private static CsvConfiguration Configuration(char separator, FileLimits limits, Action onBadData) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        Mode = CsvMode.RFC4180,
        BadDataFound = _ => onBadData(),
        CountBytes = false,
        MaxFieldSize = limits.CellCharacters,
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

    private static Finding? CountCells(string[] record, FileLimits limits) => record.Length <= limits.Columns ? null : Finding.Of(
        $"Raden har {record.Length} celler; fler än {limits.Columns} läses inte.", "Kontrollera att rätt fil valdes.",
        $"The row has {record.Length} cells; more than {limits.Columns} are not read.", "Check that the right file was chosen.");

    private static Finding LongCell(FileLimits limits) => Finding.Of(
        $"En cell har fler än {limits.CellCharacters} tecken, och raderna efter den lästes inte.", "Korta texten, eller kontrollera citattecknen på raden.",
        $"A cell has more than {limits.CellCharacters} characters, and the rows after it were not read.", "Shorten the text, or check the quotation marks of the row.");
}
