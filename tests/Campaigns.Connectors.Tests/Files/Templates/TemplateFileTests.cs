using System.IO.Compression;
using System.Text;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Files.Templates;
using Campaigns.Connectors.Tests.Infrastructure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Campaigns.Connectors.Tests.Files.Templates;

/// <summary>Templates and code books of every file connector in the repository.</summary>
public class TemplateFileTests
{
    private static readonly ConnectorLibrary Library = ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow();

    public static TheoryData<string> FileConnectors() =>
        new(Library.Connectors.Where(connector => connector.Definition is { Kind: ConnectorKind.File, File.Constructed: false }).Select(connector => connector.Definition.Id));

    [Theory]
    [MemberData(nameof(FileConnectors))]
    public async Task Template_WithTheCodeBooksOwnExamples_IsImportedWithoutErrors(string id)
    {
        var columns = CodeBook.Of(Definition(id));

        var report = await Preview(id, TemplateFile.Csv([columns.Select(column => column.Head).ToList(), columns.Select(column => column.Example).ToList()], TemplateFile.SeparatorOf(Definition(id))));

        Assert.True(report.Outcome == ImportOutcome.Previewed, string.Join('\n', report.Errors.Select(error => error.Message.Sv)));
        Assert.NotEmpty(report.Figures);
    }

    [Theory]
    [MemberData(nameof(FileConnectors))]
    public async Task Template_Empty_IsUnderstoodAndHasNoRows(string id)
    {
        foreach (var template in new[] { TemplateFile.Csv(Definition(id)), TemplateFile.Workbook(Definition(id)) })
        {
            var report = await Preview(id, template);

            Assert.Equal("Filen har ingen rad under rubrikraden. Kontrollera att rätt fil valdes.", Assert.Single(report.Errors).Message.Sv);
        }
    }

    [Theory]
    [MemberData(nameof(FileConnectors))]
    public void CodeBook_EveryColumn_SaysMeaningUnitAndAllowedInBothLanguages(string id)
    {
        Assert.All(CodeBook.Of(Definition(id)), column =>
        {
            Assert.All([column.Meaning, column.Unit, column.Allowed], text => Assert.True(text.Sv.Length > 3 && text.En.Length > 3, $"{id}: {column.Head}"));
            Assert.True(column.Example.Length > 0 || !column.Required, $"{id}: {column.Head} has no example.");
        });
    }

    [Theory]
    [MemberData(nameof(FileConnectors))]
    public void Workbook_FollowsTheStandardAndHoldsNoFormula(string id)
    {
        using var stream = new MemoryStream(TemplateFile.Workbook(Definition(id)));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()));
    }

    [Fact]
    public void Workbook_ReadByAnotherLibrary_HoldsHeaderCodeBookAndLists()
    {
        using var stream = new MemoryStream(TemplateFile.Workbook(Definition("manual-figures")));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);

        var sheets = new Dictionary<string, List<List<string>>>();
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetValue(index)?.ToString() ?? string.Empty)]);
            }
        }
        while (reader.NextResult());

        Assert.Equal(["Siffror", "Kodbok", "Listor"], sheets.Keys);
        Assert.Equal(["Kampanj", "Spår", "Kanal", "Målgrupp", "Mått", "Värde", "Avrundning", "Från", "Till", "Källa"], Assert.Single(sheets["Siffror"]));
        Assert.Equal(11, sheets["Kodbok"].Count);
        Assert.Contains("närmare", sheets["Listor"].Select(row => row[6]));
    }

    [Fact]
    public async Task Workbook_FilledIn_IsImported()
    {
        // As Excel writes it: the template's own bytes with one row added to the sheet's XML.
        var template = TemplateFile.Workbook(Definition("cinema"));
        var row = "<x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is><x:t>Låt inte tystnaden tala</x:t></x:is></x:c><x:c r=\"C2\" s=\"4\"><x:v>45219</x:v></x:c><x:c r=\"D2\" s=\"4\"><x:v>45225</x:v></x:c><x:c r=\"G2\" s=\"5\"><x:v>9812</x:v></x:c></x:row>";

        var report = await Preview("cinema", Edit(template, xml => xml.Replace("</x:sheetData>", row + "</x:sheetData>", StringComparison.Ordinal)));

        Assert.True(report.Outcome == ImportOutcome.Previewed, string.Join('\n', report.Errors.Select(error => error.Message.Sv)));
        var figure = Assert.Single(report.Figures);
        Assert.Equal((9812m, new DateOnly(2023, 10, 20), new DateOnly(2023, 10, 26)), (figure.Value, figure.Window.First, figure.Window.Last));
    }

    [Fact]
    public void Csv_CodeBook_HasOneLineAColumnAndNoFormula()
    {
        var lines = Encoding.UTF8.GetString(TemplateFile.CodeBookCsv(Definition("dooh"))).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("kolumn;kan även heta;krävs;betydelse;enhet;tillåtna värden;exempel;required;", lines[0], StringComparison.Ordinal);
        Assert.Equal(CodeBook.Of(Definition("dooh")).Count + 1, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("Nätverk;Kanal, network;ja;".Replace("Kanal, network", "\"Kanal, network\"", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ConnectorThatReadsNoFiles_Throws()
    {
        using var folder = new LibraryFolder().Add("ads", LibraryFolder.ValidHttp);
        var connector = ConnectorLibrary.Load(folder.Path).OrThrow().Find("ads")!.Definition;

        Assert.Throws<ArgumentException>(() => CodeBook.Of(connector));
    }

    private static byte[] Edit(byte[] workbook, Func<string, string> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.First(entry => entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal));
            var path = entry.FullName;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = edit(reader.ReadToEnd());
            }

            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(path).Open());
            writer.Write(xml);
        }

        return stream.ToArray();
    }

    private static ConnectorDefinition Definition(string id) => Library.Find(id)!.Definition;

    private static Task<ImportReport> Preview(string id, byte[] content)
    {
        var bench = ImportBench.Create(Definition(id));
        return bench.Import.PreviewAsync(bench.Request(content), TestContext.Current.CancellationToken);
    }
}
