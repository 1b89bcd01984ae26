using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>Prices as figures with ids and expressions.</summary>
public static class CostFigures
{
    /// <summary>One channel's price.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="measure">Which price.</param>
    /// <param name="point">The price.</param>
    /// <param name="reach">The reach as a figure, for a price per person whom no other channel reached.</param>
    public static DerivedFigure OfPoint(CampaignCostQuery query, CostMeasureDefinition measure, PricePoint point, DerivedFigure reach)
    {
        var price = point.Price;

        return new DerivedFigure(
            Query(query, DerivedKind.ChannelPrice) with { Channels = [point.Channel], Measure = measure.Id },
            price.Lower == price.Upper ? price.Lower : price.Estimate,
            price.Lower,
            price.Upper,
            new($"{measure.Name.Sv}, kronor utan moms.", $"{measure.Name.En}, kronor without VAT."),
            Divide(measure.Per, point.Row.Cost.Lines, point.Row.Cost.Cost.Rates, point.Result is { } result ? ReachFigures.Term(point.Channel, result) : Reach(reach)));
    }

    /// <summary>Cost per person reached by any channel.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="result">The answer.</param>
    /// <param name="reach">The reach as a figure.</param>
    public static DerivedFigure Together(CampaignCostQuery query, CampaignCostResult result, DerivedFigure reach) => new(
        Query(query, DerivedKind.PricePerReached),
        result.PerReachedTogether.Estimate,
        result.PerReachedTogether.Lower,
        result.PerReachedTogether.Upper,
        new("Kostnad per person som nåddes av någon kanal, kronor utan moms.", "Cost per person reached by any channel, kronor without VAT."),
        Divide(1, [.. result.Rows.SelectMany(row => row.Cost.Lines)], [.. result.Rows.SelectMany(row => row.Cost.Cost.Rates).Distinct()], Reach(reach)));

    /// <summary>How a channel's cost came about; null when there is none.</summary>
    /// <param name="row">The channel.</param>
    public static FigureExpression? OfCost(CostRow row) => row.Cost.Lines.Count == 0 ? null : Sum(row.Cost.Lines, row.Cost.Cost.Rates);

    private static DerivedQuery Query(CampaignCostQuery query, DerivedKind kind) => new()
    {
        Kind = kind,
        Campaign = query.Campaign.Slug,
        Tracks = query.Track is { } track ? [track] : null,
        From = query.From,
        To = query.To,
        AsOf = query.AsOf,
        Total = query.Total,
        Stage = query.Stage,
    };

    private static ExpressionTerm Reach(DerivedFigure reach) => new(new LocalizedText("Räckvidd utan dubbletter", "Deduplicated reach")) { Expression = reach.Expression };

    private static FigureExpression Divide(decimal per, IReadOnlyList<LedgerLine> lines, IReadOnlyList<ExchangeRate> rates, ExpressionTerm result)
    {
        var cost = new ExpressionTerm(new LocalizedText("Kostnad", "Cost")) { Expression = Sum(lines, rates) };
        ExpressionTerm[] terms = per == 1 ? [cost, result] : [cost, result, new(new LocalizedText("Antal", "Units")) { Value = per }];

        return new FigureExpression(
            "divide",
            per == 1 ? new("Kostnaden delad med resultatet.", "The cost divided by the result.") : new("Kostnaden delad med resultatet, gånger antalet.", "The cost divided by the result, times the units."),
            terms);
    }

    private static FigureExpression Sum(IReadOnlyList<LedgerLine> lines, IReadOnlyList<ExchangeRate> rates) => new(
        "sum",
        rates.Count == 0
            ? new("Raderna i samma skede lagda till varandra, utan moms och rabatter.", "The lines of one stage added together, without VAT and coupons.")
            : new(
                "Raderna i samma skede lagda till varandra, utan moms och rabatter, omräknade till kronor.",
                "The lines of one stage added together, without VAT and coupons, converted to kronor."),
        [.. lines.SelectMany(Terms), .. rates.Select(Term)]);

    private static ExpressionTerm Term(ExchangeRate rate) => new(new LocalizedText(
        FormattableString.Invariant($"Kurs {rate.Currency} {rate.On:yyyy-MM-dd}, {rate.Source}"), FormattableString.Invariant($"Rate {rate.Currency} {rate.On:yyyy-MM-dd}, {rate.Source}")))
    {
        Entry = rate.Entry,
        Value = rate.SekPerUnit,
    };

    private static IEnumerable<ExpressionTerm> Terms(LedgerLine line) => line.Id is { } id
        ? [new ExpressionTerm(new LocalizedText($"Inlagd av {line.Entry.EnteredBy}", $"Entered by {line.Entry.EnteredBy}")) { Entry = id, Value = line.Entry.Amount.Amount }]
        : line.Figures.Select(figure => new ExpressionTerm(new LocalizedText("Kostnad enligt plattformen", "Cost by the platform")) { Figure = figure });
}
