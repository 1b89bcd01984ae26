using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>Texts inside a workbook's XML.</summary>
internal static partial class XmlText
{
    /// <summary>
    /// Reads a shared or inline text (ECMA-376 part 1, 18.4.8 and 18.3.1.53) and leaves the reader at the end of its element. Runs of rich text are joined;
    /// guides to pronunciation are left out.
    /// </summary>
    public static string ReadRich(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var (depth, text, guide) = (reader.Depth, new StringBuilder(), false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.LocalName == "rPh")
            {
                guide = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var part = ReadPlain(reader);
                text.Append(guide ? string.Empty : part);
            }
        }

        return Unescape(text.ToString());
    }

    /// <summary>Reads an element that holds nothing but text, and leaves the reader at its end.</summary>
    public static string ReadPlain(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var (depth, text) = (reader.Depth, string.Empty);
        while (reader.Read() && reader.Depth > depth)
        {
            text += reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA ? reader.Value : string.Empty;
        }

        return text;
    }

    /// <summary>Characters that XML cannot hold are written as <c>_x000D_</c>.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.OrdinalIgnoreCase)
        ? Escape().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
