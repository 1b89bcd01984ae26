using System.Text;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Connectors.Tests.Files;

public class FileImportTests
{
    private const string Header = "document;campaign;track;channel;audience;metric;value;unit;qualifier;period_start;period_end\n";

    private static string Row(string value, string channel = "tiktok", string qualifier = "unhedged") =>
        $"Jämställdhetsmyndigheten, Rapport 2024:3;Låt inte tystnaden tala;unga;{channel};unga;impressions;{value};times;{qualifier};;\n";

    [Fact]
    public async Task Run_OneBadRow_StoresNothingAndKeepsNoFile()
    {
        var bench = ImportBench.Create();

        var report = await bench.RunAsync(Header + Row("113 300") + Row("4 500 000st", "snapchat"));

        Assert.Equal((ImportOutcome.Refused, 2, 1, 1), (report.Outcome, report.RowsRead, report.RowsRefused, report.ErrorCount));
        Assert.Null(report.Result);
        Assert.Empty(bench.Store.All);
        Assert.Empty(bench.RawAnswers.Answers);
        var run = Assert.Single(bench.Catalogue.Runs);
        Assert.Equal((RunState.Refused, report.RunId, null, 1), (run.State, run.Id, run.RawId, run.Rejected));
        Assert.Equal(
            new SourceFailure(FailureKind.FormatChanged, "figures.csv: Row 3, column value: “4 500 000st” is not a number. Write 4500000 or 4 500 000."), run.Failure);
        var error = Assert.Single(report.Errors);
        Assert.Equal((3, "value", "4 500 000st"), (error.Line, error.Column, error.Value));
        Assert.Equal("Rad 3, kolumn value: “4 500 000st” är inte ett tal. Skriv 4500000 eller 4 500 000.", error.Message.Sv);
        Assert.Equal("Row 3, column value: “4 500 000st” is not a number. Write 4500000 or 4 500 000.", error.Message.En);
    }

    [Fact]
    public async Task Run_OneBadRowAndGoodRowsAccepted_StoresTheGoodOnes()
    {
        var bench = ImportBench.Create();

        var report = await bench.RunAsync(Header + Row("113 300") + Row("4 500 000st", "snapchat"), acceptGoodRows: true);

        Assert.Equal((ImportOutcome.StoredGoodRows, 1), (report.Outcome, report.RowsRefused));
        Assert.Equal(new WriteResult(1, 0, 0), report.Result);
        Assert.Equal(("tiktok", 113300m), (bench.Store.All[0].Series.Channel, bench.Store.All[0].Value));
    }

    [Fact]
    public async Task Run_OnlyBadRowsAndGoodRowsAccepted_StoresNothing()
    {
        var bench = ImportBench.Create();

        var report = await bench.RunAsync(Header + Row("x1"), acceptGoodRows: true);

        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Equal(RunState.Refused, Assert.Single(bench.Catalogue.Runs).State);
    }

    [Fact]
    public async Task Run_ContradictingRowsAndGoodRowsAccepted_StoresNeitherOfThem()
    {
        var bench = ImportBench.Create();

        await bench.RunAsync(Header + Row("113 300") + Row("113 400") + Row("5", "snapchat"), acceptGoodRows: true);

        Assert.Equal("snapchat", Assert.Single(bench.Store.All).Series.Channel);
    }

    [Fact]
    public async Task Run_ChangedFigure_BecomesARevisionAndTheOldValueStays()
    {
        var bench = ImportBench.Create();
        await bench.RunAsync(Header + Row("113 300"));
        bench.Time.Now = bench.Time.Now.AddDays(1);

        var report = await bench.RunAsync(Header + Row("113 400", qualifier: "drygt"));

        Assert.Equal(new WriteResult(0, 1, 0), report.Result);
        Assert.Equal([(113300m, Qualifier.Unhedged), (113400m, Qualifier.JustOver)], bench.Store.All.Select(figure => ((decimal)figure.Value!, figure.Quality.Qualifier)));
        Assert.NotEqual(bench.Store.All[0].Provenance, bench.Store.All[1].Provenance);
        Assert.Equal(2, bench.RawAnswers.Answers.Count);
    }

    [Fact]
    public async Task Preview_SoundFile_ReportsFiguresAndStoresNothing()
    {
        var bench = ImportBench.Create();

        var report = await bench.Import.PreviewAsync(bench.Request(Encoding.UTF8.GetBytes(Header + Row("113 300"))), TestContext.Current.CancellationToken);

        Assert.Equal((ImportOutcome.Previewed, 113300m), (report.Outcome, Assert.Single(report.Figures).Value));
        Assert.Null(report.RunId);
        Assert.Empty(bench.Store.All);
        Assert.Empty(bench.RawAnswers.Answers);
        Assert.Empty(bench.Catalogue.Sources);
    }

    [Fact]
    public async Task Preview_FirstFigures_SaysHowEachCellWasUnderstood()
    {
        var bench = ImportBench.Create(new FileLimits { ListedReadings = 2 });

        var report = await bench.Import.PreviewAsync(
            bench.Request(Encoding.UTF8.GetBytes(Header + Row(" 4,5 miljoner", "snapchat") + Row("saknas", "youtube") + Row("1"))), TestContext.Current.CancellationToken);

        Assert.Equal(
            [new CellReading(2, "value", "4,5 miljoner", "impressions", 4500000m), new CellReading(3, "value", "saknas", "impressions", null)], report.Readings);
        Assert.Equal(3, report.Figures.Count);
    }

    [Fact]
    public async Task Run_CampaignThatIsNotInTheCatalogue_IsRefused()
    {
        var bench = ImportBench.Create();
        bench.Catalogue.Campaigns.Clear();

        var report = await bench.RunAsync(Header + Row("113 300"));

        Assert.Contains("finns inte i katalogen", Assert.Single(report.Errors).Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_CampaignsThatTheConnectorBrings_AreAddedOnceAndWithTheFigures()
    {
        var bench = ImportBench.Create();
        var edited = ImportBench.Portfolio.Campaigns[1] with { Owner = "Edited here" };
        bench.Catalogue.Campaigns.Clear();
        bench.Catalogue.Annotations.Clear();
        bench.Catalogue.Campaigns.Add(edited);
        var request = bench.Request(ImportBench.PublishedFigures) with { Portfolio = ImportBench.Portfolio };

        var preview = await bench.Import.PreviewAsync(request, TestContext.Current.CancellationToken);
        var campaignsAfterPreview = bench.Catalogue.Campaigns.Count;
        var report = await bench.Import.RunAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((ImportOutcome.Previewed, 1), (preview.Outcome, campaignsAfterPreview));
        Assert.Equal((ImportOutcome.Stored, 6), (report.Outcome, bench.Catalogue.Campaigns.Count));
        Assert.Same(edited, bench.Catalogue.Campaigns.Find(campaign => campaign.Slug == edited.Slug));
        Assert.Equal(ImportBench.Portfolio.Annotations.Where(annotation => annotation.Campaign != edited.Slug), bench.Catalogue.Annotations);
    }

    [Fact]
    public async Task Run_OpenNumberAndAnswer_IsReadAsAnswered()
    {
        var bench = ImportBench.Create();
        var request = bench.Request(Encoding.UTF8.GetBytes(Header + Row("113.300")));

        var asked = await bench.Import.RunAsync(request, TestContext.Current.CancellationToken);
        var answered = await bench.Import.RunAsync(request with { DecimalSign = DecimalSign.Comma }, TestContext.Current.CancellationToken);

        Assert.Contains("kan vara 113300 eller 113,300", Assert.Single(asked.Errors).Message.Sv, StringComparison.Ordinal);
        Assert.Equal(ImportOutcome.Stored, answered.Outcome);
        Assert.Equal(113300m, Assert.Single(bench.Store.All).Value);
    }

    [Fact]
    public async Task Run_FileOverTheLimit_IsRefusedBeforeItIsRead()
    {
        var bench = ImportBench.Create(new FileLimits { Bytes = 1024 * 1024 });

        var report = await bench.RunAsync(new byte[(1024 * 1024) + 1]);

        Assert.Contains("mer än 1 MiB läses inte", Assert.Single(report.Errors).Message.Sv, StringComparison.Ordinal);
        Assert.Null(report.Facts);
    }

    [Fact]
    public async Task Run_ManyErrors_ListsTheFirstAndCountsAll()
    {
        var bench = ImportBench.Create(new FileLimits { ListedErrors = 3 });

        var report = await bench.RunAsync(Header + string.Concat(Enumerable.Repeat(Row("fel"), 10)));

        Assert.Equal((10, 3), (report.ErrorCount, report.Errors.Count));
        Assert.Equal([2, 3, 4], report.Errors.Select(error => error.Line));
    }

    [Theory]
    [InlineData("/home/anna/rapport.csv", "rapport.csv")]
    [InlineData("C:\\Users\\anna\\rapport.csv", "rapport.csv")]
    [InlineData("rapport.csv", "rapport.csv")]
    public async Task Run_FileNameWithFolder_KeepsTheNameOnly(string given, string kept)
    {
        var bench = ImportBench.Create();

        var report = await bench.Import.RunAsync(bench.Request(Encoding.UTF8.GetBytes(Header + Row("1"))) with { FileName = given }, TestContext.Current.CancellationToken);

        Assert.Equal(kept, report.FileName);
        Assert.Equal(kept, bench.RawAnswers.Answers[report.RawId].Origin);
    }

    [Fact]
    public async Task Run_Cancelled_StoresNothing()
    {
        var bench = ImportBench.Create();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Import.RunAsync(bench.Request(Encoding.UTF8.GetBytes(Header + Row("1"))), new CancellationToken(canceled: true)));

        Assert.Empty(bench.Store.All);
    }

    [Fact]
    public async Task AddCampaignsConnectors_WithStores_GivesAnImportThatReads()
    {
        var bench = ImportBench.Create();
        await using var services = new ServiceCollection()
            .AddSingleton<IMetricStore>(bench.Store)
            .AddSingleton<IRawAnswerStore>(bench.RawAnswers)
            .AddSingleton<Campaigns.Metrics.Portfolio.ICampaignCatalogue>(bench.Catalogue)
            .AddCampaignsConnectors(RepositoryFolder.Connectors)
            .BuildServiceProvider();

        var report = await services.GetRequiredService<FileImport>().RunAsync(bench.Request(Encoding.UTF8.GetBytes(Header + Row("1"))), TestContext.Current.CancellationToken);

        Assert.Equal(ImportOutcome.Stored, report.Outcome);
        Assert.NotNull(services.GetRequiredService<ConnectorLibrary>().Find("published-report"));
    }
}
