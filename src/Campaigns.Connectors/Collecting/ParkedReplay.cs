using Campaigns.Connectors.Mapping;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>Stores figures that were kept aside, when a rule or a hand has mapped their objects since. The platform is not asked again.</summary>
/// <param name="stores">The stores.</param>
/// <param name="asksAgain">True where whole answers of earlier releases were not noted: what collides is asked for once more, as nobody can read it again.</param>
internal sealed class ParkedReplay(PullStores stores, bool asksAgain)
{
    private readonly Dictionary<long, (string Campaign, string AdGroup)> given = [];

    /// <summary>Stores what is mapped by now.</summary>
    /// <param name="scope">The source and its mapping.</param>
    /// <param name="zone">The account's time zone.</param>
    /// <param name="cancellationToken">Cancels between two answers.</param>
    /// <returns>Figures that were stored.</returns>
    public async Task<int> RunAsync(PullScope scope, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var parked in await stores.Ledger.ListParkedAsync(scope.Source.Id, cancellationToken))
        {
            var figures = ParkedText.Read(parked);
            var mapped = figures.Select(figure => (Figure: figure, Target: scope.Mapper.Find(figure.Figure.Object))).Where(pair => pair.Target is not null).ToList();
            if (mapped.Count > 0)
            {
                count += await StoreAsync(scope, zone, parked, figures, [.. mapped.Select(pair => (pair.Figure, pair.Target!))], cancellationToken);
            }
        }

        return count;
    }

    private async Task<int> StoreAsync(
        PullScope scope, TimeZoneInfo zone, ParkedFigures parked, IReadOnlyList<AnswerFigure> figures, List<(AnswerFigure Figure, MappingTarget Target)> mapped, CancellationToken cancellationToken)
    {
        var fitting = mapped.Where(pair => MappedFigures.Fits(pair.Figure.Figure.Window, scope.Campaigns.GetValueOrDefault(pair.Target.Campaign)));
        var observations = MappedFigures.ToObservations(fitting, parked.Source, parked.RunId).Select(figure => Settle(figure, scope, parked.Stream, zone)).ToList();
        if (Collides(scope, parked, observations))
        {
            // Another object's figure has the series already. Only the whole answer can tell the sum of both: it is read again with the changed mapping.
            observations = [];
            if (asksAgain)
            {
                await stores.Ledger.ReopenWindowsAsync(parked.Source, parked.Window.First!.Value, parked.Window.Last!.Value, cancellationToken);
            }
        }

        await stores.WriteAsync(parked.Source, parked.RunId, observations, cancellationToken);
        var left = figures.Except(mapped.Select(pair => pair.Figure)).ToList();
        IReadOnlyList<ParkedFigures> kept = left.Count == 0 ? [] : [parked with { Digest = ParkedText.Digest(left), Content = ParkedText.Write(left) }];
        await stores.Ledger.ReplaceParkedAsync([parked], kept, cancellationToken);
        return observations.Count;
    }

    private static Observation Settle(Observation figure, PullScope scope, string stream, TimeZoneInfo zone)
    {
        var seen = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(figure.ObservedAt, zone).DateTime);
        var isFinal = seen.DayNumber - figure.Window.Last!.Value.DayNumber >= scope.LagDays(stream);
        return FigureStatuses.Settle(figure, null, isFinal);
    }

    // Ads have series of their own; above them two objects may share one. Earlier answers of the same object are no collision.
    private bool Collides(PullScope scope, ParkedFigures parked, List<Observation> observations)
    {
        var above = observations.Where(figure => figure.Series.Ad is null).Select(FigureKeys.Of).ToHashSet();
        var places = scope.Plan.Cursor.Where(place => place.Stream == parked.Stream && place.Window.First >= parked.Window.First && place.Window.Last <= parked.Window.Last);
        var isOfAnother = above.Any(key => given.TryGetValue(key, out var giver) && giver != (parked.CampaignId, parked.AdGroupId));
        foreach (var key in above)
        {
            given.TryAdd(key, (parked.CampaignId, parked.AdGroupId));
        }

        return isOfAnother || (above.Count > 0 && places.Any(place => place.Keys.Any(above.Contains)));
    }
}
