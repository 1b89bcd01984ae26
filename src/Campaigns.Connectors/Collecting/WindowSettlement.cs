using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>Compares a whole answer with what is known: what is new, final, revised, gone, or beyond belief.</summary>
internal sealed class WindowSettlement(PullScope scope, WindowRequest request, PulledAnswer answer, PullStores stores, TimeProvider time)
{
    /// <summary>The commit of the answer.</summary>
    public async Task<WindowCommit> SettleAsync(SourceRun run, CancellationToken cancellationToken)
    {
        var notes = scope.Plan.Cursor.Where(place => place.Stream == request.Stream && request.Places.Contains(place.Window)).ToList();
        var stored = await StoredWindow.ReadAsync(stores.Figures, scope.Source.Id, request, notes, cancellationToken);
        var held = (await stores.Ledger.ListHeldAsync(scope.Source.Id, cancellationToken)).Where(one => one.Decision != HeldDecision.AcceptOffered).ToList();
        var figures = answer.Observations();
        var origins = answer.Origins();
        var present = FigureKeys.Of(figures);
        var settled = figures.Select(figure => Settle(figure, stored, origins)).ToList();
        var doubtful = settled.Where(pair => pair.IsHeld).ToList();
        var now = answer.Newest?.ReceivedAt ?? time.GetUtcNow();
        return new WindowCommit
        {
            Run = run with { Unmapped = run.Unmapped + answer.Unmapped },
            Figures = [.. settled.Where(pair => !pair.IsHeld).Select(pair => pair.Figure), .. Gone(stored, origins, present, figures, now, run.Id)],
            Windows = [.. request.Places.Select(place => Note(scope, request, place, KeysOf(place, figures, origins), now, run.Id))],
            Held = [.. doubtful.Select(pair => Hold(pair.Stored!, pair.Figure)).Where(one => !held.Exists(known => known.Id == one.Id && known.Decision != HeldDecision.Withdrawn))],
            Withdrawn = [.. Withdrawn(held, settled)],
            Reading = answer.Reading,
            Objects = answer.Objects(),
            Parked = answer.Parked(),
        };
    }

    /// <summary>The commit of a window that the platform says it has nothing for. What is stored stays as it is: nothing was answered that could contradict it.</summary>
    public static WindowCommit Nothing(PullScope scope, WindowRequest request, SourceRun run, DateTimeOffset now) => new()
    {
        Run = run,
        Figures = [],
        Windows = [.. request.Places.Select(place => Note(scope, request, place, Known(scope, request, place)?.Keys ?? [], now, run.Id))],
    };

    private static CollectedWindow? Known(PullScope scope, WindowRequest request, Window place) =>
        scope.Plan.Cursor.FirstOrDefault(note => note.Stream == request.Stream && note.Window == place);

    private static CollectedWindow Note(PullScope scope, WindowRequest request, Window place, IReadOnlyList<long> keys, DateTimeOffset now, string runId) => new(scope.Source.Id, request.Stream, place)
    {
        CollectedAt = now,
        AgeDays = scope.Age(place.Last!.Value),
        IsFinal = scope.Age(place.Last!.Value) >= scope.Plan.ClosedAfterDays(scope.Plan.Streams[request.Stream]),
        RunId = runId,
        Answers = 1 + (Known(scope, request, place)?.Answers ?? 0),
        Keys = keys,
    };

    private (Observation Figure, Observation? Stored, bool IsHeld) Settle(Observation figure, StoredWindow known, FigureOrigins origins)
    {
        var stored = known.Find(FigureKeys.Of(figure));
        var isFinal = scope.Age(figure.Window.Last!.Value) >= scope.LagDays(request.Stream);
        var settled = FigureStatuses.Settle(figure, stored, isFinal);
        
        // A jump that our own mapping made is no doubt about the source; held, the old value would stand beside the one it moved to.
        var isHeld = stored is not null && ImplausibleChange.IsHeld(stored, settled, scope.Source.Exemptions) && !origins.IsRemade(figure, known);
        return (settled, stored, isHeld);
    }

    private IEnumerable<Observation> Gone(
        StoredWindow stored, FigureOrigins origins, IReadOnlyCollection<long> present, List<Observation> figures, DateTimeOffset now, string runId)
    {
        var apart = figures.Where(MappedFigures.IsApart).Select(figure => (figure.Series with { Ad = null }, figure.Metric)).ToHashSet();
        var answered = figures.Select(figure => (figure.Series.Ad, figure.Metric, figure.Window)).ToHashSet();

        // Not gone at the source: mapped elsewhere, or a second object was mapped to the series, and people cannot be added. The value stands for nothing here now.
        bool IsOurs(Observation gone) => apart.Contains((gone.Series, gone.Metric)) || origins.HasMoved(gone, stored) || origins.IsToldApartNoMore(gone, present);
        (string RawId, DateTimeOffset ReceivedAt) Answer(Observation gone) => answer.Newest ?? (gone.Provenance.RawId, now);

        return stored.Gone(present)
            .Select(gone => IsOurs(gone) ? FigureStatuses.Leave(gone, Answer(gone), runId) : FigureStatuses.Vanish(gone, Answer(gone), runId))
            .Concat(stored.Unnoted(present)
                .Where(figure => figure.Series.Ad is not null && answered.Contains((figure.Series.Ad, figure.Metric, figure.Window)) && origins.HasMoved(figure, stored))
                .Select(figure => FigureStatuses.Leave(figure, Answer(figure), runId)));
    }

    private static long[] KeysOf(Window place, List<Observation> figures, FigureOrigins origins) =>
        [.. figures.Where(figure => figure.Window.HasSameDays(place)).Select(FigureKeys.Of).Concat(origins.Notes(place)).Distinct().Order()];

    private static HeldFigure Hold(Observation shown, Observation offered) =>
        new() { Id = HeldFigure.IdOf(offered), Shown = shown, Offered = offered, Rule = ImplausibleChange.Rule };

    // A waiting case is over when the source gives a value that is stored without doubt, or another doubtful one.
    private static IEnumerable<string> Withdrawn(List<HeldFigure> held, List<(Observation Figure, Observation? Stored, bool IsHeld)> settled)
    {
        var waiting = held.Where(one => one.Decision == HeldDecision.Waiting).ToLookup(one => FigureKeys.Of(one.Offered));
        return waiting.Count == 0
            ? []
            : settled.SelectMany(pair => waiting[FigureKeys.Of(pair.Figure)].Where(one => !pair.IsHeld || one.Id != HeldFigure.IdOf(pair.Figure)).Select(one => one.Id));
    }
}
