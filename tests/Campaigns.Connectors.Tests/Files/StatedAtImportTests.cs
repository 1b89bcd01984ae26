using System.Text;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Files;

/// <summary>What a seller's file leaves out and the person who hands it in states.</summary>
public class StatedAtImportTests
{
    private const string Report = "Kampanjrapport;;\nDatum;Film;Levererade visningar\n2023-10-18;A;41 203\n";

    private static readonly ImportBench Bench = ImportBench.Create(ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow().Find("tv4-streaming")!.Definition);

    [Theory]
    [InlineData("lat-inte-tystnaden-tala", "vuxna")]
    [InlineData("LÅT INTE TYSTNADEN TALA", "Vuxna")]
    public async Task Preview_CampaignAndTrackStated_AreThoseOfEveryRow(string campaign, string track)
    {
        var report = await Preview(request => request with { Campaign = campaign, Track = track, Status = FigureStatus.Final });

        var figure = Assert.Single(report.Figures);
        Assert.Equal(("lat-inte-tystnaden-tala", "vuxna", FigureStatus.Final), (figure.Series.Campaign, figure.Series.Track, figure.Quality.Status));
    }

    [Theory]
    [InlineData("HT23 Varumärke", null, "Det finns ingen kampanj “HT23 Varumärke”. Ange en av: lat-inte-tystnaden-tala, resekurage,")]
    [InlineData("resekurage", "unga", "Kampanjen Resekurage har inget spår “unga”. Kampanjen har inga spår: ange inget.")]
    [InlineData("lat-inte-tystnaden-tala", "gamla", "har inget spår “gamla”. Ange ett av: unga, vuxna, yrkesverksamma.")]
    [InlineData(null, null, "Filen säger inte vilken kampanj den gäller.")]
    [InlineData(null, "unga", "Det finns ingen kampanj “”.")]
    public async Task Preview_WhatIsStatedIsNotKnown_IsRefused(string? campaign, string? track, string message)
    {
        var report = await Preview(request => request with { Campaign = campaign, Track = track });

        Assert.Contains(message, Assert.Single(report.Errors).Message.Sv, StringComparison.Ordinal);
    }

    private static Task<ImportReport> Preview(Func<ImportRequest, ImportRequest> state) =>
        Bench.Import.PreviewAsync(state(Bench.Request(Encoding.UTF8.GetBytes(Report))), TestContext.Current.CancellationToken);
}
