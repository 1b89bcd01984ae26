namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>Reads a cost out of ledger entries (domain/analysis.md N10).</summary>
public static class CostLedger
{
    private static readonly CostStage[] MostCertainFirst = [CostStage.Invoiced, CostStage.Reported, CostStage.Ordered, CostStage.Planned];

    /// <summary>The cost of one kind, from the most certain stage that has an entry. Entries of that stage add up; entries of other stages are the same money.</summary>
    /// <param name="entries">Entries of one campaign, track or channel.</param>
    /// <param name="kind">What was paid for.</param>
    /// <param name="rates">Exchange rates to use; null for none.</param>
    /// <exception cref="ArgumentException">An entry has a negative amount, or coupons above it.</exception>
    public static CostFigure Of(IEnumerable<CostEntry> entries, CostKind kind, ExchangeRates? rates = null)
    {
        var ofKind = entries.Where(entry => entry.Kind == kind).ToList();
        foreach (var stage in MostCertainFirst)
        {
            var atStage = ofKind.Where(entry => entry.Stage == stage).ToList();
            if (atStage.Count > 0)
            {
                return atStage.Select(entry => Net(entry, rates)).Aggregate((sum, next) => sum.Plus(next));
            }
        }

        return CostFigure.Missing;
    }

    /// <summary>The cost of one kind at one stage, to set plan, order, report and invoice beside each other.</summary>
    /// <param name="entries">Entries of one campaign, track or channel.</param>
    /// <param name="kind">What was paid for.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="rates">Exchange rates to use; null for none.</param>
    public static CostFigure At(IEnumerable<CostEntry> entries, CostKind kind, CostStage stage, ExchangeRates? rates = null) =>
        Of(entries.Where(entry => entry.Stage == stage), kind, rates);

    /// <summary>Media cost alone and with production and fee. Both are always shown; which kinds nobody entered is said.</summary>
    /// <param name="entries">Entries of one campaign, track or channel.</param>
    /// <param name="rates">Exchange rates to use; null for none.</param>
    public static CostSummary Summarize(IReadOnlyCollection<CostEntry> entries, ExchangeRates? rates = null)
    {
        var media = Of(entries, CostKind.Media, rates);
        var production = Of(entries, CostKind.Production, rates);
        var fee = Of(entries, CostKind.Fee, rates);
        return new CostSummary(media, production, fee, media.Plus(production).Plus(fee));
    }

    /// <summary>The part of a cost that falls on some days, when it is spread evenly over the days of the flight.</summary>
    /// <param name="cost">The cost of the whole flight.</param>
    /// <param name="flight">First and last day of the flight, included.</param>
    /// <param name="period">First and last day asked for, included.</param>
    public static CostFigure Spread(CostFigure cost, (DateOnly First, DateOnly Last) flight, (DateOnly First, DateOnly Last) period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(flight.Last, flight.First);
        var first = flight.First > period.First ? flight.First : period.First;
        var last = flight.Last < period.Last ? flight.Last : period.Last;
        var days = Math.Max(0, last.DayNumber - first.DayNumber + 1);
        return cost with { Sek = cost.Sek * days / (flight.Last.DayNumber - flight.First.DayNumber + 1) };
    }

    private static CostFigure Net(CostEntry entry, ExchangeRates? rates)
    {
        var net = entry.Amount.Amount - entry.Coupons;
        if (entry.Coupons < 0 || net < 0)
        {
            throw new ArgumentException($"A {entry.Kind} cost of '{entry.Campaign}' entered by {entry.EnteredBy} is negative after coupons. Enter amounts of zero or more, with coupons inside them.");
        }

        if (entry.Amount.Vat == VatBasis.Unknown || (entry.Amount.Vat == VatBasis.Included && entry.VatRate is null))
        {
            return new CostFigure(CostState.VatUnknown, null, null, entry.Constructed);
        }

        var withoutVat = entry.Amount.Vat == VatBasis.Included ? net / (1 + entry.VatRate!.Value) : net;
        if (entry.Amount.Currency == "SEK")
        {
            return new CostFigure(CostState.Known, withoutVat, entry.Stage, entry.Constructed);
        }

        return rates?.For(entry.Amount.Currency, entry.Last ?? entry.First) is { } rate
            ? new CostFigure(CostState.Known, withoutVat * rate.SekPerUnit, entry.Stage, entry.Constructed || rate.Constructed) { Rates = [rate] }
            : new CostFigure(CostState.RateMissing, null, null, entry.Constructed);
    }
}

/// <summary>A cost without and with what is not media.</summary>
/// <param name="Media">Media cost alone.</param>
/// <param name="Production">Production alone.</param>
/// <param name="Fee">The agency's fee alone.</param>
/// <param name="All">All three; not known when one of them is not.</param>
public sealed record CostSummary(CostFigure Media, CostFigure Production, CostFigure Fee, CostFigure All);
