using Campaigns.Connectors.Files;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.PublishedReport;

/// <summary>The printed figures of 2023, from their file to observations.</summary>
public class PublishedFiguresTests
{
    private const string Silence = "lat-inte-tystnaden-tala";

    [Fact]
    public async Task Import_RealFile_StoresEveryRow()
    {
        var bench = ImportBench.Create();

        var report = await bench.RunAsync(ImportBench.PublishedFigures);

        Assert.Empty(report.Errors);
        Assert.Equal(ImportOutcome.Stored, report.Outcome);
        Assert.Equal((39, 0, 0), (report.RowsRead, report.RowsRefused, report.RowsSkipped));
        Assert.Equal(new WriteResult(39, 0, 0), report.Result);
        Assert.Equal(("utf-8", ',', 1), (report.Facts!.Encoding, report.Facts.Separator, report.Facts.HeaderLine));
        Assert.Equal(39, bench.Store.All.Count);
        var run = Assert.Single(bench.Catalogue.Runs);
        Assert.Equal((report.RunId, "published-report", report.RawId), (run.Id, run.Source, run.RawId));
        Assert.Equal("published-report", Assert.Single(bench.Catalogue.Sources).Id);
    }

    [Theory]
    [InlineData("lat-inte-tystnaden-tala", "unga", "snapchat", "impressions", 4500000, Qualifier.Unhedged, null, null)]
    [InlineData("lat-inte-tystnaden-tala", "unga", "snapchat", "reach", 345300, Qualifier.Unhedged, IdentityBasis.Profiles, null)]
    [InlineData("lat-inte-tystnaden-tala", "unga", "tiktok", "impressions", 113300, Qualifier.Unhedged, null, null)]
    [InlineData("lat-inte-tystnaden-tala", "unga", "tiktok", "reach", 23800, Qualifier.Unhedged, IdentityBasis.Individuals, null)]
    [InlineData("lat-inte-tystnaden-tala", "unga", "tiktok", "clicks", 600, Qualifier.Unhedged, null, null)]
    [InlineData("lat-inte-tystnaden-tala", "unga", "tiktok", "completion_rate", 0.25, Qualifier.Nearly, null, DenominatorBase.TwoSecondStarts)]
    [InlineData("lat-inte-tystnaden-tala", "unga", "facebook-instagram", "reach", 91000, Qualifier.Unhedged, IdentityBasis.Individuals, null)]
    [InlineData("lat-inte-tystnaden-tala", "vuxna", "facebook-instagram", "reach", 208100, Qualifier.Unhedged, IdentityBasis.Individuals, null)]
    [InlineData("lat-inte-tystnaden-tala", null, "facebook-instagram", "impressions", 561200, Qualifier.Unhedged, null, null)]
    [InlineData("lat-inte-tystnaden-tala", null, "youtube", "completion_rate", 0.5, Qualifier.About, null, DenominatorBase.NotStated)]
    [InlineData("lat-inte-tystnaden-tala", "vuxna", "tv4", "average_frequency", 2.46, Qualifier.Exact, null, null)]
    [InlineData("lat-inte-tystnaden-tala", "vuxna", "tv4", "completion_rate", 0.96, Qualifier.Exact, null, DenominatorBase.Impressions)]
    [InlineData("lat-inte-tystnaden-tala", null, "bio", "admissions", 120000, Qualifier.Unhedged, IdentityBasis.Visitors, null)]
    [InlineData("lat-inte-tystnaden-tala", "unga", "social-media", "impressions", 6600000, Qualifier.Nearly, null, null)]
    [InlineData("lat-inte-tystnaden-tala", null, "all-channels", "showings", 8000000, Qualifier.Over, null, null)]
    [InlineData("lat-inte-tystnaden-tala", "unga", null, "unique_clicks", 20000, Qualifier.JustOver, IdentityBasis.Individuals, null)]
    [InlineData("lat-inte-tystnaden-tala", null, "profiler", "followers", 200000, Qualifier.Over, IdentityBasis.Followers, null)]
    [InlineData("lat-inte-tystnaden-tala", "yrkesverksamma", "utskick", "schools_reached", 4000, Qualifier.JustOver, IdentityBasis.Organisations, null)]
    [InlineData("resekurage", null, "facebook", "reach", 1100000, Qualifier.Unhedged, IdentityBasis.Accounts, null)]
    [InlineData("before-you-go", null, "facebook-instagram", "reach", 113000, Qualifier.Unhedged, IdentityBasis.Individuals, null)]
    [InlineData("before-you-go", null, "facebook-instagram", "interactions", 218000, Qualifier.Nearly, null, null)]
    [InlineData("webbutbildning", "yrkesverksamma", "egen-webb", "course_started", 1248, Qualifier.Exact, IdentityBasis.Persons, null)]
    public async Task Import_RealFile_FigureKeepsItsQuality(
        string campaign, string? track, string? channel, string metric, double value, Qualifier qualifier, IdentityBasis? counts, DenominatorBase? of)
    {
        var bench = ImportBench.Create();

        await bench.RunAsync(ImportBench.PublishedFigures);

        var figure = bench.Figure(campaign, track, channel, metric);
        Assert.Equal((decimal)value, figure.Value);
        Assert.Equal((qualifier, FigureStatus.Final, counts, of), (figure.Quality.Qualifier, figure.Quality.Status, figure.Quality.IdentityBasis, figure.Quality.DenominatorBase));
        Assert.False(figure.Quality.Constructed);
    }

    [Fact]
    public async Task Import_TwoPrintingsOfOneReach_StayApartByPlacement()
    {
        var bench = ImportBench.Create();

        await bench.RunAsync(ImportBench.PublishedFigures);

        var printings = bench.Store.All.Where(figure => figure.Series.Channel == "tv4" && figure.Metric == "reach").ToList();
        Assert.Equal([("streaming", Qualifier.Unhedged), (null, Qualifier.Nearly)], printings.Select(figure => (figure.Series.Placement, figure.Quality.Qualifier)));
        Assert.All(printings, figure => Assert.Equal(AudienceCell.Parse("sex:men,age:25-79"), figure.Series.Audience));
        Assert.All(printings, figure => Assert.Equal("män 25-79 år", figure.Quality.SourceAudience));
    }

    [Fact]
    public async Task Import_CompletionsOfBoys_AreTheOnlySplitByBoys()
    {
        var bench = ImportBench.Create();

        await bench.RunAsync(ImportBench.PublishedFigures);

        var boys = Assert.Single(bench.Store.All, figure => figure.Series.Audience.Sex == "boys");
        Assert.Equal(("completions", 51400m, IdentityBasis.Unclear, "individuals_or_times"), (boys.Metric, boys.Value, boys.Quality.IdentityBasis, boys.Quality.SourceUnit));
    }

    [Fact]
    public async Task Import_AudienceThatWasAimedAt_IsKeptInWordsAndSplitsNothing()
    {
        var bench = ImportBench.Create();

        await bench.RunAsync(ImportBench.PublishedFigures);

        var cinema = bench.Figure(Silence, "unga", "bio", "admissions");
        Assert.Equal((AudienceCell.All, "besökare på filmer för unga män"), (cinema.Series.Audience, cinema.Quality.SourceAudience));
    }

    public static TheoryData<string, string?, string?, string, Window> Windows() => new()
    {
        { Silence, "unga", "tiktok", "clicks", Window.WholeFlight },
        { Silence, null, "bio", "admissions", new Window(WindowKind.Custom, new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7)) },
        { Silence, null, "all-channels", "showings", new Window(WindowKind.Custom, new DateOnly(2023, 10, 18), null) },
        { "resekurage", null, "facebook", "reach", new Window(WindowKind.Custom, new DateOnly(2023, 12, 1), new DateOnly(2024, 1, 31), DatePrecision.Month) },
        { "webbutbildning", "yrkesverksamma", "egen-webb", "course_started", new Window(WindowKind.Custom, new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), DatePrecision.Year) },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Import_RealFile_WindowIsWhatWasPrinted(string campaign, string? track, string? channel, string metric, Window window)
    {
        var bench = ImportBench.Create();

        await bench.RunAsync(ImportBench.PublishedFigures);

        Assert.Equal(window, bench.Figure(campaign, track, channel, metric).Window);
    }

    [Fact]
    public async Task Import_RealFile_EveryFigureLeadsToItsCell()
    {
        var bench = ImportBench.Create();

        var report = await bench.RunAsync(ImportBench.PublishedFigures);

        var snapchat = bench.Figure(Silence, "unga", "snapchat", "impressions");
        Assert.Equal(new Provenance(report.RawId, "/rows/12/value", report.RunId!), snapchat.Provenance);
        Assert.Equal(ImportBench.PublishedFigures, bench.RawAnswers.Answers[report.RawId].Content.ToArray());
        Assert.Equal("figures.csv", bench.RawAnswers.Answers[report.RawId].Origin);
        Assert.All(bench.Store.All, figure => Assert.Equal(bench.Time.Now, figure.ObservedAt));
        Assert.Equal(bench.Time.Now, bench.RawAnswers.Answers[report.RawId].FetchedAt);
    }

    [Fact]
    public async Task Import_SameFileTwice_ChangesNothing()
    {
        var bench = ImportBench.Create();
        await bench.RunAsync(ImportBench.PublishedFigures);
        var before = bench.Store.All.ToList();
        bench.Time.Now = bench.Time.Now.AddDays(1);

        var report = await bench.RunAsync(ImportBench.PublishedFigures);

        Assert.Equal(new WriteResult(0, 0, 39), report.Result);
        Assert.Equal(before, bench.Store.All);
        Assert.Single(bench.RawAnswers.Answers);
    }
}
