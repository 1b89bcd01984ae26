using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels.Collection;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Panels.Collection;

public sealed class ImportPreviewTests
{
    private static readonly PageContext Swedish = new(Language.Sv, "/kallor/importera");

    [Fact]
    public void Build_Faults_HaveRowColumnValueAndCureAndNothingMayBeSaved()
    {
        ImportPreview preview = ImportPreview.Build(Swedish, File() with
        {
            FaultCount = 2,
            Faults = [new(7, "Visningar", "F7", "4 500 000st", "“4 500 000st” är inte ett tal.", "Skriv 4500000 eller 4 500 000."), new(null, null, null, null, "Filen saknar rubrikrad.", "Utgå från mallen.")],
        });

        Assert.False(preview.MaySave);
        Assert.Equal("Filen har 2 fel. Inget är sparat.", preview.Summary);
        Assert.Equal(
            ["7 | Visningar | 4 500 000st | “4 500 000st” är inte ett tal. | Skriv 4500000 eller 4 500 000.", "hela filen | hela raden | tomt | Filen saknar rubrikrad. | Utgå från mallen."],
            preview.Faults!.Rows());
        Assert.Equal("F7", preview.Faults!.Rows[0].Cells[0].Note);
    }

    [Fact]
    public void Build_SoundFile_SaysHowEachCellWasRead()
    {
        var reading = new FileReadingData
        {
            Line = 2, Column = "Visningar", Cell = "4 500 000", Metric = new MetricData("impressions", "Visningar", MetricUnitData.Times, MetricKindData.Count), Value = 4_500_000m,
            Campaign = "resekurage", Track = "unga", Channel = new NamedReference("snapchat", "Snapchat"), Window = new WindowData(WindowKind.Flight, null, null, DatePrecision.Day),
        };

        ImportPreview preview = ImportPreview.Build(Swedish, File() with { RowsRead = 2, RowsSkipped = 1, Figures = 1, Readings = [reading], Separator = "\t" });

        Assert.True(preview.MaySave);
        Assert.Equal("Vi läste 1 rader med 1 siffror. Inget är sparat än.", preview.Summary);
        Assert.Equal("2 | Visningar | 4 500 000 | 4\u00A0500\u00A0000 | Visningar | resekurage, unga | Snapchat | Hela kampanjen", Assert.Single(preview.Readings!.Rows()));
        Assert.Contains(preview.How, fact => fact.Text.Plain == "tabb");
    }

    [Fact]
    public void Build_FileWithoutFigures_HasNothingToSave() => Assert.False(ImportPreview.Build(Swedish, File() with { RowsRead = 1, RowsSkipped = 1 }).MaySave);

    private static ImportedFileData File() => new()
    {
        Source = "cinema", FileName = "bio.csv", Stored = false, RowsRead = 0, RowsRefused = 0, RowsSkipped = 0, Figures = 0, FaultCount = 0,
        Faults = [], Readings = [], Notices = [], Added = 0, Revised = 0, Unchanged = 0,
    };
}
