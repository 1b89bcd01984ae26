using System.IO.Compression;
using System.Text;

namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>Puts a workbook together from the XML of its parts, so that tests can write what no spreadsheet program would.</summary>
internal sealed class WorkbookFolder
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);

    public string Properties { get; init; } = string.Empty;

    /// <summary>Number formats of the styles 1, 2, 3 …; style 0 is General.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>A sheet whose rows hold texts; a cell that starts with &lt; is XML of its own, with {0} for its name.</summary>
    public static string Rows(params string[][] rows)
    {
        var xml = new StringBuilder("<sheetData>");
        for (var line = 1; line <= rows.Length; line++)
        {
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{line}\">");
            for (var column = 0; column < rows[line - 1].Length; column++)
            {
                var name = FormattableString.Invariant($"{(char)('A' + column)}{line}");
                var cell = rows[line - 1][column];
                xml.Append(cell.StartsWith('<') ? cell.Replace("{0}", name, StringComparison.Ordinal) : $"<c r=\"{name}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(cell)}</t></is></c>");
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData>").ToString();
    }

    /// <summary>A cell that holds a number in the file's own digits.</summary>
    public static string Number(string digits, int style = 0) => $"<c r=\"{{0}}\" s=\"{style}\"><v>{digits}</v></c>";

    public WorkbookFolder Add(string name, string content, string state = "visible")
    {
        sheets.Add((name, state, content));
        return this;
    }

    /// <summary>Replaces or adds a part.</summary>
    public WorkbookFolder Part(string path, string xml)
    {
        parts[path] = xml;
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in Parts().Where(part => !parts.ContainsKey(part.Path)).Concat(parts.Select(part => (part.Key, part.Value))))
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open(), new UTF8Encoding(false));
                writer.Write(xml);
            }
        }

        return stream.ToArray();
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    private IEnumerable<(string Path, string Xml)> Parts()
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        yield return ("_rels/.rels", RelationsXml([("rId1", "officeDocument", "xl/workbook.xml")]));
        yield return ("xl/_rels/workbook.xml.rels", RelationsXml(
            [.. numbers.Select(number => ($"rId{number}", "worksheet", $"worksheets/sheet{number}.xml")), ("rIdS", "styles", "/xl/styles.xml"), ("rIdT", "sharedStrings", "sharedStrings.xml")]));
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{Properties}<sheets>"
            + string.Concat(sheets.Select((sheet, index) => $"<sheet name=\"{Escape(sheet.Name)}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"rId{index + 1}\"/>")) + "</sheets></workbook>");
        yield return ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(Formats.Select((code, index) => $"<numFmt numFmtId=\"{200 + index}\" formatCode=\"{Escape(code)}\"/>"))}</numFmts>"
            + $"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{string.Concat(Formats.Select((_, index) => $"<xf numFmtId=\"{200 + index}\"/>"))}</cellXfs></styleSheet>");
        yield return ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(Texts.Select(text => text.StartsWith('<') ? $"<si>{text}</si>" : $"<si><t>{Escape(text)}</t></si>"))}</sst>");
        foreach (var number in numbers)
        {
            yield return ($"xl/worksheets/sheet{number}.xml", $"<worksheet xmlns=\"{Main}\">{sheets[number - 1].Xml}</worksheet>");
        }
    }

    private static string RelationsXml(IEnumerable<(string Id, string Type, string Target)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Relations}/{relation.Type}\" Target=\"{relation.Target}\"/>")) + "</Relationships>";
}
