using Campaigns.Connectors.Definitions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Connectors.Files.Templates;

/// <summary>The styles of a template: words stay text, so that Excel turns no order number into a figure and no range into a date.</summary>
internal static class TemplateStyles
{
    public const uint Head = 1;

    public const uint Wrapped = 2;

    private const uint PlainText = 3;
    private const uint Day = 4;
    private const uint Whole = 5;
    private const uint Decimals = 6;
    private const uint Percent = 7;

    private const uint TextFormat = 49;
    private const uint WholeFormat = 3;
    private const uint DecimalFormat = 4;
    private const uint PercentFormat = 10;
    private const uint DayFormat = 164;

    /// <summary>Style of a column's empty cells.</summary>
    public static uint Of(ColumnDefinition column) => column.Reads switch
    {
        ColumnRole.PeriodStart or ColumnRole.PeriodEnd => Day,
        ColumnRole.Figure => column.Figure!.Number switch
        {
            NumberForm.Whole => Whole,
            NumberForm.Percent => Percent,
            _ => Decimals,
        },
        ColumnRole.Value => 0,
        // A period may be a week or a range, which Excel would turn into something else.
        _ => PlainText,
    };

    public static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true, NumberFormatId = TextFormat, ApplyNumberFormat = true, QuotePrefix = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true, NumberFormatId = TextFormat, ApplyNumberFormat = true, QuotePrefix = true },
            Format(TextFormat),
            Format(DayFormat),
            Format(WholeFormat),
            Format(DecimalFormat),
            Format(PercentFormat)) { Count = 8 });

    private static CellFormat Format(uint id) => new() { NumberFormatId = id, ApplyNumberFormat = true };
}
