using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>The cost of each channel, from the lines that belong to it.</summary>
internal static class ChannelCosts
{
    private static readonly CostKind[] Everything = [CostKind.Media, CostKind.Production, CostKind.Fee];

    public static ChannelCostFigure Of(CampaignCostQuery query, string channel, IReadOnlyList<LedgerLine> lines)
    {
        var own = lines.Where(line => line.Entry.Channel == channel && InPeriod(query, line.Entry)).ToList();
        var fitting = own.Where(line => Belongs(query, channel, line.Entry)).ToList();
        var scaled = fitting.Select(line => (Line: line, Entry: Scaled(query, line.Entry))).ToList();
        var unplaced = scaled.Any(line => line.Entry is null);
        var placed = scaled.Where(line => line.Entry is not null).Select(line => (line.Line, Entry: line.Entry!)).ToList();

        // Each track has its own most certain stage: an invoice for one track is not the cost of both.
        var figures = placed.GroupBy(line => line.Entry.Track, StringComparer.Ordinal).Select(track => Figure(query, [.. track])).ToList();
        var figure = figures.Count == 0 ? CostFigure.Missing : figures.Aggregate((sum, next) => sum.Plus(next));
        var reason = figure.State switch
        {
            CostState.Missing when unplaced => CostTexts.NoDates,
            CostState.Missing when own.Count > fitting.Count => CostTexts.TracksTogether,
            CostState.Missing => CostTexts.Missing,
            CostState.RateMissing => CostTexts.RateMissing,
            CostState.VatUnknown => CostTexts.VatUnknown,
            _ => null,
        };

        return new ChannelCostFigure(figure, reason, [.. placed.Where(line => IsUsed(query, line.Entry, placed.Select(other => other.Entry))).Select(line => line.Line)]);
    }

    /// <summary>Lines that belong to no channel of their own: shown, and never spread over the channels.</summary>
    public static IReadOnlyList<LedgerLine> Shared(CampaignCostQuery query, IReadOnlyList<LedgerLine> lines) =>
        [.. lines.Where(line => line.Entry.Channel is null && (query.Track is null || line.Entry.Track is null || line.Entry.Track == query.Track))];

    private static CostFigure Figure(CampaignCostQuery query, List<(LedgerLine Line, CostEntry Entry)> lines)
    {
        var entries = lines.Select(line => line.Entry).ToList();
        var media = Kind(query, entries, CostKind.Media);
        if (!query.Total)
        {
            return media;
        }

        // Production and fee may lie on no channel at all, so a channel without them has none of its own.
        return Everything.Skip(1).Select(kind => Kind(query, entries, kind)).Where(figure => figure.State != CostState.Missing).Aggregate(media, (sum, next) => sum.Plus(next));
    }

    private static CostFigure Kind(CampaignCostQuery query, List<CostEntry> entries, CostKind kind) =>
        query.Stage is { } stage ? CostLedger.At(entries, kind, stage, query.Rates) : CostLedger.Of(entries, kind, query.Rates);

    // Of each track and kind the lines of one stage: the one asked for, or the most certain.
    private static bool IsUsed(CampaignCostQuery query, CostEntry entry, IEnumerable<CostEntry> all) =>
        (query.Total || entry.Kind == CostKind.Media)
        && entry.Stage == (query.Stage ?? all.Where(other => other.Kind == entry.Kind && other.Track == entry.Track).Max(other => other.Stage));

    // A cost of the whole channel is the track's only where the channel carries no other track.
    private static bool Belongs(CampaignCostQuery query, string channel, CostEntry entry) =>
        query.Track is null
        || entry.Track == query.Track
        || (entry.Track is null && (query.Campaign.Channels.FirstOrDefault(used => used.Channel == channel)?.Tracks is [var only] ? only == query.Track : query.Campaign.Tracks.Count <= 1));

    private static bool InPeriod(CampaignCostQuery query, CostEntry entry) => !(entry.Last < query.From) && !(entry.First > query.To);

    // The part that falls in the period, spread evenly over its days; null when it has no days and cannot be placed.
    private static CostEntry? Scaled(CampaignCostQuery query, CostEntry entry)
    {
        if ((query.From is null && query.To is null) || entry.Stage == CostStage.Reported && entry.First >= query.From && entry.Last <= query.To)
        {
            return entry;
        }

        var first = entry.First ?? query.Campaign.Flight.First;
        var last = entry.Last ?? query.Campaign.Flight.Last;
        if (first is not { } start || last is not { } end || end < start)
        {
            return null;
        }

        var from = query.From is { } asked && asked > start ? asked : start;
        var to = query.To is { } until && until < end ? until : end;
        var days = Math.Max(0, to.DayNumber - from.DayNumber + 1);
        var all = end.DayNumber - start.DayNumber + 1;

        return entry with
        {
            Amount = new Money(entry.Amount.Amount * days / all, entry.Amount.Currency, entry.Amount.Vat),
            Coupons = entry.Coupons * days / all,
        };
    }
}

/// <summary>The cost of one channel.</summary>
/// <param name="Cost">The cost.</param>
/// <param name="Reason">Why there is none; null when there is one.</param>
/// <param name="Lines">The lines it stands on.</param>
public sealed record ChannelCostFigure(CostFigure Cost, LocalizedText? Reason, IReadOnlyList<LedgerLine> Lines);
