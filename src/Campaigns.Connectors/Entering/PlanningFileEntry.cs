using System.Security.Cryptography;
using Campaigns.Connectors.Files;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Entering;

/// <summary>Enters the costs, targets, populations, exchange rates and series breaks of a file into the planning ledger: all of them, or none when one is faulty.</summary>
/// <param name="catalogue">Knows the campaigns.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="rawAnswers">Keeps the file.</param>
/// <param name="time">Tells when.</param>
/// <param name="limits">How large a file may be.</param>
/// <param name="watch">Runs the plausibility rules anew where a population was entered; null runs none.</param>
public sealed class PlanningFileEntry(ICampaignCatalogue catalogue, IPlanningLedger ledger, IRawAnswerStore rawAnswers, TimeProvider time, FileLimits limits, CaptureWatch? watch = null)
{
    /// <summary>Source that kept files stand under, also in the rules of retention.</summary>
    public const string Source = "enter";

    private const int LongestName = 100;

    /// <summary>Enters a file. The same bytes again enter nothing; an entering that was cut short goes on.</summary>
    /// <param name="fileName">Name of the file; <c>.yaml</c> and <c>.yml</c> are read as YAML, anything else as a table of costs.</param>
    /// <param name="content">The file.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="cancellationToken">Stops between two lines; what was entered stays.</param>
    /// <exception cref="MetricStoreException">The store cannot be read or written, or refuses a line.</exception>
    public async Task<PlanningFileReport> EnterAsync(string fileName, ReadOnlyMemory<byte> content, string by, CancellationToken cancellationToken)
    {
        var file = new EntryFile(Path.GetFileName(fileName.Replace('\\', '/')), Convert.ToHexStringLower(SHA256.HashData(content.Span)), by.Trim(), time.GetUtcNow());
        var reader = new PlanningFileReader(file.Name, content, await catalogue.ListCampaignsAsync(cancellationToken), limits);
        var (lines, faults) = reader.Read(cancellationToken);
        faults = [.. Who(file.By), .. faults];
        if (faults.Count > 0)
        {
            return new PlanningFileReport(file.Name, file.Sha256, faults, 0, 0);
        }

        var costs = await EntryPlan<CostLine>.MakeAsync(file, lines.Costs, EntryOrigin.Mark, EntryOrigin.Bare, ledger, cancellationToken);
        var targets = await EntryPlan<TargetLine>.MakeAsync(file, lines.Targets, EntryOrigin.Mark, EntryOrigin.Bare, ledger, cancellationToken);
        var populations = await EntryPlan<PopulationTable>.MakeAsync(file, lines.Populations, EntryOrigin.Mark, EntryOrigin.Bare, ledger, cancellationToken);
        var rates = await EntryPlan<RateLine>.MakeAsync(file, lines.Rates, EntryOrigin.Mark, EntryOrigin.Bare, ledger, cancellationToken);
        var breaks = await EntryPlan<BreakLine>.MakeAsync(file, lines.Breaks, EntryOrigin.Mark, EntryOrigin.Bare, ledger, cancellationToken);
        faults = [.. costs.Faults.Concat(targets.Faults).Concat(populations.Faults).Concat(rates.Faults).Concat(breaks.Faults).OrderBy(fault => fault.Line)];
        if (faults.Count > 0)
        {
            return new PlanningFileReport(file.Name, file.Sha256, faults, 0, 0);
        }

        await rawAnswers.SaveAsync(new RawAnswer(Source, file.Name, reader.ContentType, file.At, content), cancellationToken);
        await costs.AppendAsync(ledger, cancellationToken);
        await targets.AppendAsync(ledger, cancellationToken);
        await populations.AppendAsync(ledger, cancellationToken);
        await rates.AppendAsync(ledger, cancellationToken);
        await breaks.AppendAsync(ledger, cancellationToken);
        foreach (var table in populations.Fresh.DistinctBy(line => line.Record.Campaign))
        {
            if (watch is not null && table.Record.Campaign is { } campaign)
            {
                await watch.LookAgainAsync(campaign, PlanningLines.IdOf<PopulationTable>(table.IdempotencyKey), file.By, cancellationToken);
            }
        }

        return new PlanningFileReport(
            file.Name,
            file.Sha256,
            [],
            costs.Fresh.Count + targets.Fresh.Count + populations.Fresh.Count + rates.Fresh.Count + breaks.Fresh.Count,
            costs.Known + targets.Known + populations.Known + rates.Known + breaks.Known);
    }

    private static IEnumerable<EntryFault> Who(string by)
    {
        if (by.Length is 0 or > LongestName || by.Any(char.IsControl))
        {
            yield return new EntryFault(null, $"Nobody is named who enters it. Write a name of at most {LongestName} characters.");
        }
    }
}
