using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Metrics.Planning;

namespace Campaigns.Connectors.Entering;

/// <summary>The file that lines are entered from.</summary>
internal sealed record EntryFile(string Name, string Sha256, string By, DateTimeOffset At);

/// <summary>What of a file's lines of one kind is new to the ledger, what it has entered before, and what would count twice.</summary>
/// <param name="Fresh">The lines to append.</param>
/// <param name="Known">How many the same file entered before.</param>
/// <param name="Faults">Lines that say what the ledger or an earlier line says.</param>
internal sealed record EntryPlan<T>(IReadOnlyList<NewPlanningEntry<T>> Fresh, int Known, IReadOnlyList<EntryFault> Faults)
    where T : class, IPlanningRecord
{
    public static async Task<EntryPlan<T>> MakeAsync(
        EntryFile file, IReadOnlyList<EnteredLine<T>> lines, Func<T, string, T> mark, Func<T, object> bare, IPlanningLedger ledger, CancellationToken cancellationToken)
    {
        var versions = lines.Count == 0 ? [] : await ledger.ListAsync<T>(null, cancellationToken);
        var ids = versions.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var own = lines.Select(line => PlanningLines.IdOf<T>(Key(file, line))).ToHashSet(StringComparer.Ordinal);

        // What a line says, without where it came from.
        var counting = PlanningLines.Current(versions).Where(entry => !own.Contains(entry.Chain)).ToLookup(entry => bare(entry.Record));
        var rows = lines.ToLookup(line => bare(line.Record));
        var fresh = new List<NewPlanningEntry<T>>();
        var faults = new List<EntryFault>();
        foreach (var line in lines.Where(line => !ids.Contains(PlanningLines.IdOf<T>(Key(file, line)))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var origin = EntryOrigin.Of(file.Name, file.Sha256, line.Line);
            fresh.Add(new NewPlanningEntry<T>(mark(line.Record, origin), file.By, file.At, Key(file, line)));
            if (counting[bare(line.Record)].FirstOrDefault() is { } twin)
            {
                faults.Add(Twice(file, line, FormattableString.Invariant($"{twin.Id}, entered by {twin.EnteredBy} on {twin.EnteredAt.UtcDateTime:yyyy-MM-dd}")));
            }
            else if (rows[bare(line.Record)].First() is var first && !ReferenceEquals(first, line))
            {
                faults.Add(Twice(file, line, string.Create(CultureInfo.InvariantCulture, $"row {first.Line}")));
            }
        }

        return new EntryPlan<T>(fresh, lines.Count - fresh.Count, faults);
    }

    public async Task AppendAsync(IPlanningLedger ledger, CancellationToken cancellationToken)
    {
        foreach (var line in Fresh)
        {
            var append = await ledger.AppendAsync(line, cancellationToken);
            if (append.Refusal is { } refusal)
            {
                throw new MetricStoreException($"The ledger refused a {T.Kind} ({refusal}): somebody entered the file at the same time. Enter it again; what stands there stays as it is.");
            }
        }
    }

    private static string Key(EntryFile file, EnteredLine<T> line) => string.Create(CultureInfo.InvariantCulture, $"enter {file.Sha256} {line.Line}:{line.Position}");

    private static EntryFault Twice(EntryFile file, EnteredLine<T> line, string twin) => new(
        line.Line,
        string.Create(CultureInfo.InvariantCulture, $"{file.Name}: Row {line.Line}: The {T.Kind} says the same as {twin}, and both would count. Remove the row, or write a note that tells the two apart."));
}
