using System.Globalization;
using System.Text;
using Campaigns.Connectors.Network;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Reading;
using Campaigns.Connectors.Requests;
using Campaigns.Connectors.Yaml;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Connectors.Replay;

/// <summary>Replays the examples of a connector of kind http: the recorded answers through the whole reader, without a network.</summary>
public static class ConnectorReplay
{
    private const string SecretStart = "replayed-secret-of-";

    /// <summary>The examples in a connector's folder, by file name.</summary>
    /// <param name="connectorFolder">The folder of the connector.</param>
    public static IReadOnlyList<string> Examples(string connectorFolder)
    {
        var folder = Path.Combine(connectorFolder, "examples");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Replays one example.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="example">File name of the example.</param>
    /// <param name="cancellationToken">Ends the replay.</param>
    /// <returns>What differed from the expectation, one sentence each; empty when nothing did.</returns>
    /// <exception cref="DefinitionException">The example's file is faulty.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(InstalledConnector connector, string example, CancellationToken cancellationToken)
    {
        var recorded = RecordedExampleReader.Read(Path.Combine(connector.Folder, "examples", example)).OrThrow();
        var run = await PlayAsync(connector, recorded, cancellationToken);
        return [.. run.Differences, .. OutcomeComparison.Differences(recorded.Expected, run, recorded.Now), .. Leaks(run)];
    }

    /// <summary>Plays the recorded answers through the reader.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="example">The example.</param>
    /// <param name="cancellationToken">Ends the replay.</param>
    /// <param name="then">Answers that go before the recorded ones as soon as a request is theirs; for tests that put another answer in.</param>
    internal static async Task<ReplayRun> PlayAsync(
        InstalledConnector connector, RecordedExample example, CancellationToken cancellationToken, IReadOnlyList<RecordedExchange>? then = null)
    {
        var http = connector.Definition.Http ?? throw new ArgumentException("The connector does not ask over HTTP.", nameof(connector));
        var account = Account(connector, example);
        using var handler = new ReplayHandler(example.Exchanges, account.BaseAddress ?? Gateway.Own(http)!, then ?? []);
        using var client = new HttpClient(handler);
        var time = new ReplayTime(example.Now);
        var reader = new SourceReader(new SessionFactory(_ => client, (_, name) => SecretStart + name, time, NullLogger<SourceReader>.Instance));
        var run = new ReplayRun(handler.Differences, time);
        try
        {
            if (example.Stream is not { } stream)
            {
                run.Check = await reader.CheckAsync(account, cancellationToken);
            }
            else
            {
                await foreach (var page in reader.ReadAsync(new PullRequest(account, stream, example.Window), cancellationToken))
                {
                    run.Pages.Add(page);
                }
            }
        }
        catch (SourceFailureException failure)
        {
            run.Failure = failure.Failure;
        }

        run.Differences.AddRange(handler.NotMade.Select(request => $"{request} was not asked."));
        return run;
    }

    private static SourceAccount Account(InstalledConnector connector, RecordedExample example) => new()
    {
        SourceId = "replayed",
        Connector = connector.Definition,
        Parameters = example.Parameters,
        Secrets = connector.Definition.Http!.Secrets.Keys.ToDictionary(name => name, name => $"env:{name}", StringComparer.Ordinal),
        TimeZone = example.TimeZone,
        Currency = example.Currency,
        BaseAddress = example.BaseAddress,
        AllowedHosts = example.BaseAddress is { } address ? [HostRules.Name(address)] : [],
    };

    private static IEnumerable<string> Leaks(ReplayRun run)
    {
        var kept = run.Pages.Select(page => page.Answer.Origin + Encoding.UTF8.GetString(page.Answer.Content.Span)).Append(run.Failure?.ToString() ?? string.Empty);
        return kept.Where(text => text.Contains(SecretStart, StringComparison.Ordinal)).Select(text => string.Create(CultureInfo.InvariantCulture, $"A secret stands in what is kept, {text.IndexOf(SecretStart, StringComparison.Ordinal)} signs in."));
    }
}
