using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>
/// Runs every rule on what a capture brought (a committed answer, an imported file) and keeps what it found, with run, rule, figures and moment
/// (domain/metrics.md §4.3). Warns, never corrects.
/// </summary>
/// <remarks>
/// Only windows that the capture touched are judged, so that a day's answer costs a day's reading; a touched reach of the flight, of a week or to date has the
/// rules of the flight run as well. Exemptions are applied by whoever reads: a warning stays a warning. Looking twice changes nothing.
/// </remarks>
/// <param name="store">The figures.</param>
/// <param name="ledger">Where warnings are kept, and populations stand.</param>
/// <param name="catalogue">The campaigns.</param>
/// <param name="time">Tells when.</param>
public sealed class CaptureWatch(IMetricStore store, IPlanningLedger ledger, ICampaignCatalogue catalogue, TimeProvider time)
{
    private const string Gone = "gone";

    /// <summary>Judges what a capture brought, after it has been stored.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="run">Id of the run.</param>
    /// <param name="figures">The figures of the capture.</param>
    /// <param name="cancellationToken">Cancels between two lines.</param>
    /// <exception cref="MetricStoreException">A store failed. The figures are stored; looking again is harmless.</exception>
    public async Task LookAsync(string source, string run, IReadOnlyCollection<Observation> figures, CancellationToken cancellationToken)
    {
        foreach (var campaign in figures.GroupBy(figure => figure.Series.Campaign, StringComparer.Ordinal))
        {
            await JudgeAsync(campaign.Key, CaptureScope.Of(source, [.. campaign]), source, run, cancellationToken);
        }
    }

    /// <summary>Judges a campaign's reach against its populations, after one was entered or withdrawn.</summary>
    /// <param name="campaign">Slug of the campaign.</param>
    /// <param name="line">Id of the entered line.</param>
    /// <param name="by">Who entered it.</param>
    /// <param name="cancellationToken">Cancels between two lines.</param>
    /// <exception cref="MetricStoreException">A store failed.</exception>
    public Task LookAgainAsync(string campaign, string line, string by, CancellationToken cancellationToken) =>
        JudgeAsync(campaign, CaptureScope.Population, by, line, cancellationToken);

    private async Task JudgeAsync(string slug, CaptureScope scope, string by, string run, CancellationToken cancellationToken)
    {
        if (await catalogue.FindCampaignAsync(slug, cancellationToken) is not { } campaign)
        {
            return;
        }

        var populations = PlanningLines.Current(await ledger.ListAsync<PopulationTable>(slug, cancellationToken));
        var found = CampaignWarnings.Of(await ReadAsync(slug, scope, cancellationToken), track => PopulationTable.Of(populations, campaign, track)?.Record, [])
            .Where(scope.Judges)
            .Select(warning => Line(slug, warning, run))
            .DistinctBy(line => line.Key)
            .ToDictionary(line => line.Key, StringComparer.Ordinal);
        var known = PlanningLines.Newest(await ledger.ListAsync<WarningLine>(slug, cancellationToken)).Where(entry => scope.Judges(entry.Record)).ToDictionary(entry => entry.Record.Key, StringComparer.Ordinal);
        foreach (var line in found.Values.Where(line => !Stands(known.GetValueOrDefault(line.Key), line)))
        {
            await AppendAsync(line, known.GetValueOrDefault(line.Key), by, null, cancellationToken);
        }

        foreach (var entry in known.Values.Where(entry => !entry.IsWithdrawal && !found.ContainsKey(entry.Record.Key)))
        {
            await AppendAsync(entry.Record with { Run = run }, entry, by, Gone, cancellationToken);
        }
    }

    private static bool Stands(PlanningEntry<WarningLine>? entry, WarningLine line) =>
        entry is { IsWithdrawal: false, Record: { } record } && record.Actual == line.Actual && record.Limit == line.Limit;

    // A refusal means that another look has noted it meanwhile; the next one sees what stands.
    private async Task AppendAsync(WarningLine line, PlanningEntry<WarningLine>? before, string by, string? withdrawal, CancellationToken cancellationToken)
    {
        var key = FormattableString.Invariant($"{line.Key}\n{(before?.Version ?? 0) + 1}");
        _ = await ledger.AppendAsync(new NewPlanningEntry<WarningLine>(line, by, time.GetUtcNow(), key, before?.Id, withdrawal), cancellationToken);
    }

    private async Task<IReadOnlyCollection<Observation>> ReadAsync(string campaign, CaptureScope scope, CancellationToken cancellationToken)
    {
        var read = new Dictionary<(Dimensions.SeriesKey, string, WindowKind, DateOnly?, DateOnly?), Observation>();
        foreach (var query in scope.Queries(campaign))
        {
            await foreach (var figure in store.ReadAsync(query, cancellationToken))
            {
                read[(figure.Series, figure.Metric, figure.Window.Kind, figure.Window.First, figure.Window.Last)] = figure;
            }
        }

        return read.Values;
    }

    private static WarningLine Line(string campaign, CampaignWarning found, string run) => new()
    {
        Campaign = campaign,
        Source = found.Source,
        Track = found.Track,
        Channel = found.Warning.Channel,
        Rule = found.Warning.Rule,
        Subject = found.Warning.Subject,
        Window = found.Window,
        Actual = found.Warning.Actual,
        Limit = found.Warning.Limit,
        Run = run,
        Figures = [.. found.Figures.Select(FigureId.Of)],
    };
}
