using System.Text;

namespace Campaigns.Connectors.Tests.Fuzz;

/// <summary>A second, independent reading of a delimited file, to hold the real one to: lines with their cells, nothing else.</summary>
internal sealed class NaiveTable
{
    private readonly Dictionary<int, List<string>> byLine = [];

    public NaiveTable(byte[] bytes, string encoding, char separator)
    {
        var text = Decode(bytes, encoding);
        var (line, start, quoted) = (1, 1, false);
        var (cells, cell) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var lineEnd = character == '\n' || (character == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            // A quotation mark opens a cell only as its first character (RFC 4180 §2.5).
            if (character == '"' && (cell.Length == 0 || cell[0] == '"'))
            {
                quoted = !quoted;
            }

            if (!quoted && character == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (!quoted && lineEnd)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                byLine[start] = cells;
                cells = [];
            }
            else
            {
                cell.Append(character);
            }

            line += lineEnd ? 1 : 0;
            start = lineEnd && !quoted ? line : start;
        }

        cells.Add(cell.ToString());
        byLine[start] = cells;
    }

    /// <summary>Cells of the row that starts on a line, with their quotation marks.</summary>
    public IReadOnlyList<string> Row(int line) => byLine.TryGetValue(line, out var row) ? row : throw new InvalidOperationException($"No row starts on line {line}. Rows before it: {string.Join('\n', byLine.Where(pair => pair.Key < line).TakeLast(3).Select(pair => $"{pair.Key}: {string.Join('|', pair.Value)}"))}");

    private static string Decode(byte[] bytes, string encoding) => encoding switch
    {
        "utf-16le" => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        "utf-16be" => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes),
        _ => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'),
    };
}
