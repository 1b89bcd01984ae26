using System.Security.Cryptography;
using Campaigns.Connectors;
using Campaigns.Connectors.Files;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Server.Configuration;

namespace Campaigns.Server;

/// <summary>Loads the campaigns and figures that connectors bring along, before the first request is answered.</summary>
/// <remarks>
/// A connector's campaigns come with its first start, and each of its files once: one that a finished run has read, byte for byte, is left alone. A start that
/// was cut short goes on; repeating changes nothing. Made-up figures are loaded only where the configuration asks for them.
/// </remarks>
internal sealed partial class FirstStart(
    ConnectorLibrary connectors, ICampaignCatalogue catalogue, ICollectionLedger ledger, IPlanningLedger planning, FileImport import, IConfiguration configuration, TimeProvider time, ILogger<FirstStart> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var started = (await catalogue.ListLatestRunsAsync(cancellationToken)).Select(run => run.Source).ToHashSet(StringComparer.Ordinal);
        var samples = ServerOptions.Of(configuration).SampleData;
        foreach (var connector in connectors.Connectors.Where(connector => samples || !connector.Definition.File.Constructed))
        {
            if (!started.Contains(connector.Definition.Id))
            {
                await LoadPortfolioAsync(connector, cancellationToken);
            }

            await LoadFilesAsync(connector, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task LoadPortfolioAsync(InstalledConnector connector, CancellationToken cancellationToken)
    {
        if (connector.LoadPortfolio() is { } portfolio)
        {
            foreach (var campaign in portfolio.Campaigns)
            {
                await catalogue.SaveCampaignAsync(campaign, cancellationToken);
            }

            foreach (var annotation in portfolio.Annotations)
            {
                await catalogue.SaveAnnotationAsync(annotation, cancellationToken);
            }

            await EnterAsync(connector.Definition.Id, portfolio.Planning.Costs, cancellationToken);
            await EnterAsync(connector.Definition.Id, portfolio.Planning.Targets, cancellationToken);
            await EnterAsync(connector.Definition.Id, portfolio.Planning.Populations, cancellationToken);
        }
    }

    private async Task LoadFilesAsync(InstalledConnector connector, CancellationToken cancellationToken)
    {
        if (connector.FigureFiles.Count == 0)
        {
            return;
        }

        var runs = await ledger.ListRunsAsync(connector.Definition.Id, int.MaxValue, cancellationToken);
        var read = runs.Where(run => run.State == RunState.Succeeded).Select(run => run.RawId).ToHashSet(StringComparer.Ordinal);
        foreach (var path in connector.FigureFiles)
        {
            var content = await File.ReadAllBytesAsync(path, cancellationToken);
            if (!read.Contains(Convert.ToHexStringLower(SHA256.HashData(content))))
            {
                await LoadFileAsync(connector, path, content, cancellationToken);
            }
        }
    }

    // Entered by the connector, under a key of its own: beginning again enters nothing twice.
    private async Task EnterAsync<T>(string connector, IReadOnlyList<T> lines, CancellationToken cancellationToken)
        where T : class, IPlanningRecord
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var key = FormattableString.Invariant($"{connector} {T.Kind} {index}");
            await planning.AppendAsync(new NewPlanningEntry<T>(lines[index], connector, time.GetUtcNow(), key), cancellationToken);
        }
    }

    private async Task LoadFileAsync(InstalledConnector connector, string path, byte[] content, CancellationToken cancellationToken)
    {
        var report = await import.RunAsync(
            new ImportRequest
            {
                Connector = connector.Definition,
                FileName = Path.GetFileName(path),
                Content = content,
            },
            cancellationToken);
        if (report.Result is not { } result)
        {
            var errors = string.Join(Environment.NewLine, report.Errors.Select(error => error.Message.En));
            throw new MetricStoreException($"{report.FileName} of connector {report.Source} was not loaded:{Environment.NewLine}{errors}");
        }

        Log.Loaded(logger, result.Added, report.FileName, report.Source);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Loaded {Figures} figures of {File} ({Source}).")]
        public static partial void Loaded(ILogger logger, int figures, string file, string source);
    }
}
