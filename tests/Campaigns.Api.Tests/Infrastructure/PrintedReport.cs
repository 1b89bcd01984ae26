using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Infrastructure;

/// <summary>Fills a host with the printed report: campaigns, an event, the source, a run and all figures.</summary>
internal static class PrintedReport
{
    public static async Task LoadAsync(ApiHost host)
    {
        var token = TestContext.Current.CancellationToken;
        await host.Catalogue.SaveSourceAsync(Source, token);
        foreach (var campaign in Campaigns)
        {
            await host.Catalogue.SaveCampaignAsync(campaign, token);
        }

        await host.Catalogue.SaveAnnotationAsync(Rejected, token);
        await host.Store.WriteAsync(PrintedFigures.All, token);
        await host.Catalogue.SaveRunAsync(
            new SourceRun("run-1", Source.Id, Figure.Imported, Figure.Imported.AddSeconds(1), new string('a', 64), new WriteResult(PrintedFigures.All.Count, 0, 0)), token);
    }

    public static Source Source { get; } = new()
    {
        Id = "published-report",
        Connector = "published-report",
        Name = new("Rapport 2024:3", "Report 2024:3"),
        Document = "Jämställdhetsmyndigheten, Rapport 2024:3",
    };

    private static Annotation Rejected { get; } = new()
    {
        Id = "tiktok-avvisad",
        Campaign = PrintedCampaigns.Litt.Slug,
        Kind = AnnotationKind.Rejected,
        Channels = ["tiktok"],
        Text = new("TikTok avvisade annonsen", "TikTok rejected the ad"),
    };

    private static IReadOnlyList<Campaign> Campaigns { get; } =
    [
        PrintedCampaigns.Litt with { Name = "Låt inte tystnaden tala", Flight = new Window(WindowKind.Flight, new DateOnly(2023, 10, 18), null) },
        PrintedCampaigns.Resekurage with
        {
            Name = "Resekurage", Partners = ["World Childhood Foundation"], Flight = new Window(WindowKind.Flight, new DateOnly(2023, 12, 1), new DateOnly(2024, 1, 31), DatePrecision.Month),
        },
        PrintedCampaigns.BeforeYouGo with { Name = "Before You Go", NameLanguage = "en", Flight = new Window(WindowKind.Flight, new DateOnly(2023, 7, 1), new DateOnly(2023, 12, 31), DatePrecision.Month) },
        PrintedCampaigns.Course with { Name = "Webbutbildning", Kind = CampaignKind.OwnedChannel, Flight = new Window(WindowKind.Custom, new DateOnly(2022, 1, 1), new DateOnly(2026, 11, 22)) },
    ];
}
