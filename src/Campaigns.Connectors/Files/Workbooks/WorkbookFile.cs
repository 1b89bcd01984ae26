using System.Globalization;
using System.Xml;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>Name, place and visibility of a sheet.</summary>
internal sealed record SheetEntry(string Name, string Path, bool IsHidden);

/// <summary>What the sheets of a workbook have in common: their list, shared texts, formats and day zero.</summary>
internal sealed class WorkbookFile
{
    private const int Percent = 9;

    private const int PercentWithDecimals = 10;

    private WorkbookFile()
    {
    }

    /// <summary>The worksheets in their order; chart sheets and macros are none.</summary>
    public List<SheetEntry> Sheets { get; } = [];

    /// <summary>True when days are counted from 1904.</summary>
    public bool From1904 { get; private set; }

    public List<string> SharedTexts { get; } = [];

    /// <summary>Formats by the style number of a cell.</summary>
    public List<NumberFormat> Formats { get; } = [];

    public static WorkbookFile Read(WorkbookPackage package)
    {
        var path = package.FindWorkbook();
        var parts = package.Relationships(path);
        var file = new WorkbookFile();
        file.ReadSheets(package, path, parts);
        foreach (var part in parts.Values.Where(part => package.Has(part.Path)))
        {
            if (part.Type.EndsWith("/sharedStrings", StringComparison.Ordinal))
            {
                file.ReadTexts(package, part.Path);
            }
            else if (part.Type.EndsWith("/styles", StringComparison.Ordinal))
            {
                file.ReadFormats(package, part.Path);
            }
        }

        return file;
    }

    private void ReadSheets(WorkbookPackage package, string path, Dictionary<string, (string Type, string Path)> parts)
    {
        using var reader = package.Read(path);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                From1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                && parts.GetValueOrDefault(RelationId(reader)) is var part && part.Type?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
            {
                Sheets.Add(new SheetEntry(reader.GetAttribute("name") ?? string.Empty, part.Path, reader.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }
    }

    /// <summary>The attribute <c>id</c> of the namespace of relations, which has two addresses: one strict, one transitional.</summary>
    private static string RelationId(XmlReader reader)
    {
        var id = string.Empty;
        while (reader.MoveToNextAttribute())
        {
            id = reader.LocalName == "id" && reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal) ? reader.Value : id;
        }

        reader.MoveToElement();
        return id;
    }

    private void ReadTexts(WorkbookPackage package, string path)
    {
        using var reader = package.Read(path);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                SharedTexts.Add(XmlText.ReadRich(reader));
            }
        }
    }

    private void ReadFormats(WorkbookPackage package, string path)
    {
        var codes = new Dictionary<int, string>();
        var inCells = false;
        using var reader = package.Read(path);
        while (reader.Read())
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "numFmt"):
                    codes[Number(reader, "numFmtId")] = reader.GetAttribute("formatCode") ?? string.Empty;
                    break;
                case (_, "cellXfs"):
                    inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case (XmlNodeType.Element, "xf") when inCells:
                    var id = Number(reader, "numFmtId");
                    Formats.Add(codes.TryGetValue(id, out var code) ? NumberFormatParser.Parse(code) : BuiltIn(id));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Formats that files name by number only (ECMA-376 part 1, 18.8.30), with those of East Asian dates.</summary>
    private static NumberFormat BuiltIn(int id) => id switch
    {
        Percent or PercentWithDecimals => new NumberFormat(NumberFormatKind.Number, IsPercent: true),
        14 or 15 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new NumberFormat(NumberFormatKind.Day),
        16 => new NumberFormat(NumberFormatKind.PartOfDate),
        17 => new NumberFormat(NumberFormatKind.Month),
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => new NumberFormat(NumberFormatKind.Time),
        _ => NumberFormat.General,
    };

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
