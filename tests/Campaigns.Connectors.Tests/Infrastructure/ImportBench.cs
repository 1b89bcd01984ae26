using System.Text;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Portfolio;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Infrastructure;

/// <summary>An import on in-memory stores, with the connector and the portfolio of the printed report.</summary>
internal sealed class ImportBench
{
    private ImportBench(ConnectorDefinition connector, FileLimits limits)
    {
        Connector = connector;
        Import = new FileImport(Store, RawAnswers, Catalogue, Time, limits);
    }

    public ConnectorDefinition Connector { get; }

    public MemoryMetricStore Store { get; } = new();

    public MemoryRawAnswerStore RawAnswers { get; } = new();

    public MemoryCatalogue Catalogue { get; } = new();

    public FixedTime Time { get; } = new(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));

    public FileImport Import { get; }

    public static InstalledConnector Published { get; } = ConnectorLibrary.Load(RepositoryFolder.Connectors).OrThrow().Find("published-report")!;

    public static CampaignPortfolio Portfolio { get; } = Published.LoadPortfolio()!;

    public static byte[] PublishedFigures => File.ReadAllBytes(Published.FigureFiles[0]);

    public static ImportBench Create(FileLimits? limits = null) => Create(Published.Definition, limits);

    public static ImportBench Create(ConnectorDefinition connector, FileLimits? limits = null)
    {
        var bench = new ImportBench(connector, limits ?? new FileLimits());
        bench.Catalogue.Campaigns.AddRange(Portfolio.Campaigns);
        bench.Catalogue.Annotations.AddRange(Portfolio.Annotations);
        return bench;
    }

    /// <summary>Adds the campaigns that a connector brings, where the catalogue does not have them.</summary>
    public void AddCampaigns(CampaignPortfolio? portfolio) =>
        Catalogue.Campaigns.AddRange((portfolio?.Campaigns ?? []).ExceptBy(Catalogue.Campaigns.Select(campaign => campaign.Slug), campaign => campaign.Slug).ToList());

    public ImportRequest Request(byte[] content, bool acceptGoodRows = false) =>
        new() { Connector = Connector, FileName = "figures.csv", Content = content, AcceptGoodRows = acceptGoodRows };

    public Task<ImportReport> RunAsync(byte[] content, bool acceptGoodRows = false) =>
        Import.RunAsync(Request(content, acceptGoodRows), TestContext.Current.CancellationToken);

    public Task<ImportReport> RunAsync(string text, bool acceptGoodRows = false) => RunAsync(Encoding.UTF8.GetBytes(text), acceptGoodRows);

    /// <summary>The one stored figure of a campaign, channel, track and metric.</summary>
    public Observation Figure(string campaign, string? track, string? channel, string metric) =>
        Assert.Single(Store.All, figure => (figure.Series.Campaign, figure.Series.Track, figure.Series.Channel, figure.Metric) == (campaign, track, channel, metric));
}
