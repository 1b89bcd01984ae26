using System.IO.Compression;
using System.Text;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Files.Workbooks;

/// <summary>Workbooks as sellers write them (platforms/files.md §2), by the parts of their XML.</summary>
public class WorkbookImportTests
{
    private const string Yaml = """
        id: screens
        kind: file
        name: { sv: Skärmar, en: Screens }
        file:
          separators: [semicolon]
          ignore_other_columns: true
          constants: { campaign: resekurage, channel: arlandaskarm }
          columns:
            - { header: Dag, reads: period, required: true, dates: [iso, month, week, excel_1900] }
            - { header: Skärm, reads: placement }
            - { header: Spelningar, reads: figure, figure: { as: plays } }
            - { header: VAC, reads: figure, may_be_absent: true, figure: { as: vac, number: decimal } }
            - { header: Kostnad, reads: figure, may_be_absent: true, figure: { as: spend, number: money } }
            - { header: VTR, reads: figure, may_be_absent: true, figure: { as: completion_rate, of: impressions, number: percent } }
        """;

    private static readonly string[] Head = ["Dag", "Skärm", "Spelningar"];

    private static readonly ConnectorDefinition Connector = Load();

    [Theory]
    [InlineData("", "45217", 1)]
    [InlineData("<workbookPr date1904=\"1\"/>", "43755", 1)]
    [InlineData("<workbookPr date1904=\"true\"/>", "43755", 1)]
    [InlineData("", "45217.38", 1)]
    // One tick before midnight in binary is the next midnight.
    [InlineData("", "45216.999999999993", 1)]
    // Without a format only the definition knows that it is a day; day zero is still the workbook's.
    [InlineData("", "45217", 0)]
    [InlineData("<workbookPr date1904=\"1\"/>", "43755", 0)]
    public async Task Import_Serial_IsTheDayOfTheWorkbooksOwnSystem(string properties, string serial, int style)
    {
        var figures = await Stored(new WorkbookFolder { Properties = properties, Formats = ["yyyy\\-mm\\-dd"] }
            .Add("Blad1", WorkbookFolder.Rows(Head, [WorkbookFolder.Number(serial, style), "A", WorkbookFolder.Number("7")])));

        Assert.Equal(Window.Day(new DateOnly(2023, 10, 18)), Assert.Single(figures).Window);
    }

    [Theory]
    [InlineData("mmm\\-yy", "45200", WindowKind.Month, "2023-10-01", "2023-10-31")]
    [InlineData("[$-41D]d mmmm yyyy;@", "45217", WindowKind.Day, "2023-10-18", "2023-10-18")]
    [InlineData("yyyy-mm-dd hh:mm", "45217.5", WindowKind.Day, "2023-10-18", "2023-10-18")]
    public async Task Import_DateFormat_SaysHowMuchOfTheDayIsMeant(string format, string serial, WindowKind kind, string first, string last)
    {
        var figures = await Stored(new WorkbookFolder { Formats = [format] }
            .Add("Blad1", WorkbookFolder.Rows(Head, [WorkbookFolder.Number(serial, 1), "A", WorkbookFolder.Number("7")])));

        var window = Assert.Single(figures).Window;
        Assert.Equal((kind, DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)), (window.Kind, window.First, window.Last));
    }

    [Fact]
    public async Task Import_DayShownWithoutItsYear_IsRefused()
    {
        var report = await Run(new WorkbookFolder { Formats = ["d/m"] }.Add("Blad1", WorkbookFolder.Rows(Head, [WorkbookFolder.Number("45217", 1), "A", WorkbookFolder.Number("7")])));

        Assert.Equal("Rad 2, kolumn Dag (blad Blad1, cell A2): “18/10” är inget datum som avsändaren skriver. Skriv det som 2023-10-18 eller 2023-10 eller 2023v42 eller 45217.", Assert.Single(report.Errors).Message.Sv);
    }

    [Theory]
    [InlineData("88210.5", 0, "VAC", "88210.5")]
    [InlineData("5096.4399999999996", 0, "VAC", "5096.44")]
    [InlineData("1.234", 0, "VAC", "1.234")]
    [InlineData("1.2345E+3", 0, "VAC", "1234.5")]
    [InlineData("0.1", 0, "VAC", "0.1")]
    [InlineData("1E-3", 0, "VAC", "0.001")]
    [InlineData("123456789012345", 0, "VAC", "123456789012345")]
    [InlineData("0.96799999999999997", 1, "VTR", "0.968")]
    [InlineData("0.967672256874499", 1, "VTR", "0.967672256874499")]
    [InlineData("96.8", 0, "VTR", "0.968")]
    [InlineData("12360.900000000001", 2, "Kostnad", "12360.9")]
    [InlineData("12.5", 3, "Kostnad", "12500")]
    [InlineData("12.345", 4, "Kostnad", "12.345")]
    [InlineData("12.5", 5, "Kostnad", "12.5")]
    public async Task Import_Number_KeepsTheDigitsThatExcelShows(string digits, int style, string head, string value)
    {
        var figures = await Stored(Formatted().Add("Blad1", WorkbookFolder.Rows([.. Head, head], ["2023-10-18", "A", WorkbookFolder.Number("1"), WorkbookFolder.Number(digits, style)])));

        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), figures[1].Value);
        Assert.Equal(value, figures[1].Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("12.5", 6, "Kostnad", "“12.5 €” är inte ett tal.")]
    [InlineData("12.5", 7, "Kostnad", "“12.5 EUR” är inte ett tal.")]
    [InlineData("412000", 8, "Spelningar", "Cellens talformat döljer tusental: talet är 412000.")]
    [InlineData("412", 2, "Spelningar", "“412 kr” är ett belopp, men måttet är inte pengar.")]
    [InlineData("0.5", 1, "Spelningar", "“50 %” är i procent, men måttet är inte en andel.")]
    [InlineData("12.5", 0, "Spelningar", "“12.5” lästes som 12,5, men måttet räknas i hela tal.")]
    [InlineData("-3", 0, "Spelningar", "“-3” är mindre än noll.")]
    [InlineData("1234567890123456", 0, "Spelningar", "är för stort")]
    [InlineData("1E+40", 0, "Spelningar", "är för stort")]
    [InlineData("NaN", 0, "Spelningar", "“NaN” är inte ett tal.")]
    public async Task Import_NumberThatIsNotWhatItLooksLike_IsRefusedWithItsCell(string digits, int style, string head, string fault)
    {
        var rows = head == "Spelningar"
            ? WorkbookFolder.Rows(Head, ["2023-10-18", "A", WorkbookFolder.Number(digits, style)])
            : WorkbookFolder.Rows([.. Head, head], ["2023-10-18", "A", WorkbookFolder.Number("1"), WorkbookFolder.Number(digits, style)]);

        var report = await Run(Formatted().Add("Blad1", rows));

        var error = Assert.Single(report.Errors);
        Assert.Contains(fault, error.Message.Sv, StringComparison.Ordinal);
        Assert.Equal(("Blad1", head == "Spelningar" ? "C2" : "D2"), (error.Sheet, error.Cell));
    }

    [Theory]
    [InlineData("<c r=\"{0}\" t=\"e\"><v>#DIV/0!</v></c>", "“#DIV/0!” är ett fel från kalkylprogrammet.")]
    [InlineData("<c r=\"{0}\" t=\"e\"><f>A1/0</f><v>#NAME?</v></c>", "“#NAME?” är ett fel från kalkylprogrammet.")]
    [InlineData("<c r=\"{0}\"><f>SUM(A1:A2)</f></c>", "Cellen är en formel vars värde inte är sparat i filen.")]
    [InlineData("<c r=\"{0}\"><f>SUM(A1:A2)</f><v/></c>", "Cellen är en formel vars värde inte är sparat i filen.")]
    [InlineData("<c r=\"{0}\" t=\"b\"><v>1</v></c>", "“Ja” är inte ett tal.")]
    [InlineData("<c r=\"{0}\" s=\"9\"><v>1.0486111111111112</v></c>", "“25:10:00” är inte ett tal.")]
    public async Task Import_CellWithoutANumber_IsRefused(string cell, string fault)
    {
        var report = await Run(Formatted().Add("Blad1", WorkbookFolder.Rows(Head, ["2023-10-18", "A", cell])));

        Assert.Contains(fault, Assert.Single(report.Errors).Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FormulasAndTexts_AreReadAsTheFileKeepsThem()
    {
        var figures = await Stored(new WorkbookFolder { Texts = ["<r><t>Plan </t></r><r><rPr><b/></rPr><t>två</t></r><rPh><t>X</t></rPh>", "a_x0009_b"] }
            .Add("Blad1", WorkbookFolder.Rows(
                Head,
                ["2023-10-18", "<c r=\"{0}\" t=\"s\"><v>0</v></c>", "<c r=\"{0}\"><f>SUM(X1:X9)</f><v>7</v></c>"],
                ["2023-10-19", "<c r=\"{0}\" t=\"str\"><f>CONCAT(1)</f><v>=1+1</v></c>", "4 500"],
                ["2023-10-20", "<c r=\"{0}\" t=\"e\"><v>#N/A</v></c>", "<c r=\"{0}\"><v>8</v></c>"],
                ["2023-10-21", "A", "<c r=\"{0}\" t=\"e\"><f>VLOOKUP(1)</f><v>#N/A</v></c>"])), goodRows: true);

        Assert.Equal(
            [("Plan två", (decimal?)7m, FigureStatus.Final), ("=1+1", 4500m, FigureStatus.Final), ("A", null, FigureStatus.Missing)], figures.Select(figure => (figure.Series.Placement!, figure.Value, figure.Quality.Status)));
    }

    [Fact]
    public async Task Import_Figure_LeadsBackToItsSheetAndRow()
    {
        var figures = await Stored(new WorkbookFolder().Add("Omslag", WorkbookFolder.Rows(["Rapport"])).Add("v.42/43", WorkbookFolder.Rows(["Kampanjrapport"], [], Head, ["2023-10-18", "A", WorkbookFolder.Number("7")])));

        Assert.Equal("/sheets/v.42~143/rows/4/Spelningar", Assert.Single(figures).Provenance.Pointer);
    }

    [Fact]
    public async Task Import_HeadOverTwoRows_IsRead()
    {
        var xml = WorkbookFolder.Rows(["Dag", "Skärm", "Utfall"], ["", "", "Spelningar", "VAC"], ["2023-10-18", "A", WorkbookFolder.Number("7"), WorkbookFolder.Number("1.5")])
            + "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:D1\"/></mergeCells>";

        var figures = await Stored(new WorkbookFolder().Add("Blad1", xml));

        Assert.Equal([("plays", (decimal?)7m), ("vac", 1.5m)], figures.Select(figure => (figure.Metric, figure.Value)));
    }

    [Fact]
    public async Task Import_MergedWord_BelongsToEveryRowAndAMergedFigureToNone()
    {
        var xml = WorkbookFolder.Rows(Head, ["2023-10-18", "A", WorkbookFolder.Number("7")], ["2023-10-19", "", WorkbookFolder.Number("8")], ["2023-10-20", "B", WorkbookFolder.Number("9")], ["2023-10-21", "B", ""])
            + "<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C4:C5\"/></mergeCells>";

        var report = await Run(new WorkbookFolder().Add("Blad1", xml), goodRows: true);

        Assert.Equal([("A", (decimal?)7m), ("A", 8m)], report.Figures.Select(figure => (figure.Series.Placement!, figure.Value)));
        Assert.Equal([(4, "C4"), (5, "C5")], report.Errors.Select(error => (error.Line!.Value, error.Cell!)));
        Assert.All(report.Errors, error => Assert.Contains("Cellerna C4:C5 är sammanslagna", error.Message.Sv, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_HiddenSheet_IsNotReadUnlessItIsNamed()
    {
        var sheet = WorkbookFolder.Rows(Head, ["2023-10-18", "A", WorkbookFolder.Number("7")]);
        var both = new WorkbookFolder().Add("Utkast", WorkbookFolder.Rows(Head, ["2023-10-18", "A", WorkbookFolder.Number("5")]), "hidden").Add("Slutrapport", sheet);

        var visible = await Run(both);
        var named = await Run(both, sheet: "utkast");
        var only = await Run(new WorkbookFolder().Add("Utkast", sheet, "veryHidden"));

        Assert.Equal(("Slutrapport", 7m), (visible.Facts!.Sheet, visible.Figures[0].Value));
        Assert.Contains("Det dolda bladet Utkast lästes inte.", visible.Notices.Select(notice => notice.Text.Sv));
        Assert.Equal(5m, named.Figures[0].Value);
        Assert.Contains("bara på det dolda bladet Utkast", Assert.Single(only.Errors).Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SeveralSheetsWithTheTable_AsksWhich()
    {
        var sheet = WorkbookFolder.Rows(Head, ["2023-10-18", "A", WorkbookFolder.Number("7")]);
        var workbook = new WorkbookFolder().Add("v.42", sheet).Add("v.43", sheet).Add("v.44", WorkbookFolder.Rows(Head));

        Assert.Contains("Flera blad har tabellen: v.42, v.43.", Assert.Single((await Run(workbook)).Errors).Message.Sv, StringComparison.Ordinal);
        Assert.Equal("v.43", (await Run(workbook, sheet: "v.43")).Facts!.Sheet);
        Assert.Contains("inget blad v.45. Välj ett av v.42, v.43, v.44.", Assert.Single((await Run(workbook, sheet: "v.45")).Errors).Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NoHeader_SaysWhatIsMissingAndWhere()
    {
        var partly = await Run(new WorkbookFolder().Add("Blad1", WorkbookFolder.Rows(["Titel"], ["Dag", "Skärm"], ["2023-10-18", "A"])));
        var none = await Run(new WorkbookFolder().Add("Blad1", WorkbookFolder.Rows(["Hej"])));

        Assert.Equal("Rad 2: Rubrikraden på bladet Blad1 saknar kolumnerna Spelningar. Skriv dem i rubrikraden, eller utgå från mallen.", Assert.Single(partly.Errors).Message.Sv);
        Assert.Contains("Inget blad har en rubrikrad med kolumnerna Dag, Skärm, Spelningar.", Assert.Single(none.Errors).Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_CellsBesideTheTableAndHiddenRows_AreTold()
    {
        var xml = WorkbookFolder.Rows(Head, ["2023-10-18", "A", WorkbookFolder.Number("7"), "", "se not"], ["2023-10-19", "A", WorkbookFolder.Number("8")]).Replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">", StringComparison.Ordinal);

        var report = await Run(new WorkbookFolder().Add("Blad1", xml), goodRows: true);

        Assert.Contains("Cell E2 till höger om tabellen har innehåll.", Assert.Single(report.Errors).Message.Sv, StringComparison.Ordinal);
        Assert.Contains(report.Notices, notice => notice.Text.Sv.StartsWith("Bladet har 1 dolda rader", StringComparison.Ordinal));
        Assert.Equal(8m, Assert.Single(report.Figures).Value);
    }

    [Fact]
    public async Task Import_WorkbookThatUnpacksToFarMore_IsRefusedBeforeItFillsTheMemory()
    {
        var bomb = new WorkbookFolder().Add("Blad1", $"<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('x', 5_000_000)}</t></is></c></row></sheetData>").ToBytes();
        Assert.True(bomb.Length < 20_000);

        var report = await ImportBench.Create(Connector, new FileLimits { UnpackedBytes = 1024 * 1024 }).RunAsync(bomb);

        Assert.Contains("packar upp till mer än 1 MiB", Assert.Single(report.Errors).Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_MoreCellsOrRowsThanAllowed_IsRefused()
    {
        var workbook = new WorkbookFolder().Add("Blad1", WorkbookFolder.Rows([Head, .. Enumerable.Range(1, 20).Select(_ => new[] { "2023-10-18", "A", "7" })])).ToBytes();

        var cells = await ImportBench.Create(Connector, new FileLimits { Cells = 50 }).RunAsync(workbook);
        var rows = await ImportBench.Create(Connector, new FileLimits { Rows = 10 }).RunAsync(workbook);

        Assert.Contains("fler än 50 ifyllda celler", Assert.Single(cells.Errors).Message.Sv, StringComparison.Ordinal);
        Assert.Contains("Rad 12: Bladet har fler än 10 rader.", Assert.Single(rows.Errors).Message.Sv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/workbook.bin", "en binär Excel-bok (.xlsb)")]
    [InlineData("word/document.xml", "ett annat Office-dokument")]
    [InlineData(null, "ett zip-arkiv, inte en Excel-bok")]
    public async Task Import_OtherArchive_IsNamed(string? document, string kind)
    {
        var report = await Run(Zip(document is null ? [("siffror.csv", "a;b")] :
        [
            ("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"{document}\"/></Relationships>"), (document, "<a/>"),
        ]));

        Assert.Contains($"Filen är {kind}.", Assert.Single(report.Errors).Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OpenDocumentSpreadsheet_IsNamed() =>
        Assert.Contains("OpenDocument", Assert.Single((await Run(Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")]))).Errors).Message.Sv, StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>")]
    [InlineData("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row>")]
    [InlineData("")]
    public async Task Import_DamagedPart_IsRefusedAsDamaged(string sheet)
    {
        var report = await Run(new WorkbookFolder().Add("Blad1", string.Empty).Part("xl/worksheets/sheet1.xml", sheet));

        Assert.Equal("Excel-boken är skadad och går inte att läsa. Öppna den i Excel eller LibreOffice, spara den på nytt och läs in den igen.", Assert.Single(report.Errors).Message.Sv);
    }

    [Fact]
    public async Task Import_CutArchive_IsRefusedAsDamaged()
    {
        var whole = new WorkbookFolder().Add("Blad1", WorkbookFolder.Rows(Head)).ToBytes();

        Assert.Contains("Excel-boken är skadad", Assert.Single((await Run(whole[..(whole.Length / 2)])).Errors).Message.Sv, StringComparison.Ordinal);
    }

    private static WorkbookFolder Formatted() => new()
    {
        Formats =
        [
            "0.0%", "_-* #,##0.00\\ \"kr\"_-;\\-* #,##0.00\\ \"kr\"_-", "0.0 \"tkr\"", "[$kr-41D]\\ #,##0", "[Red]#,##0.00", "#,##0.00\\ [$€-1]", "[$EUR] 0.0", "#,##0,", "[h]:mm",
        ],
    };

    private static byte[] Zip(IEnumerable<(string Path, string Text)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in entries)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static async Task<IReadOnlyList<Observation>> Stored(WorkbookFolder workbook, bool goodRows = false)
    {
        var report = await Run(workbook, goodRows);
        Assert.True(report.Outcome is ImportOutcome.Stored || goodRows, string.Join('\n', report.Errors.Select(error => error.Message.Sv)));
        return report.Figures;
    }

    private static Task<ImportReport> Run(WorkbookFolder workbook, bool goodRows = false, string? sheet = null) => Run(workbook.ToBytes(), goodRows, sheet);

    private static Task<ImportReport> Run(byte[] content, bool goodRows = false, string? sheet = null)
    {
        var bench = ImportBench.Create(Connector);
        return bench.Import.RunAsync(bench.Request(content, goodRows) with { Sheet = sheet }, TestContext.Current.CancellationToken);
    }

    private static ConnectorDefinition Load()
    {
        using var folder = new LibraryFolder().Add("screens", Yaml);
        return ConnectorLibrary.Load(folder.Path).OrThrow().Find("screens")!.Definition;
    }
}
