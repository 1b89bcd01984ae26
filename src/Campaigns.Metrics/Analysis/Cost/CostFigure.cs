namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>A cost as it can be compared: kronor without VAT, or the reason why there is none. Missing is a state, never zero.</summary>
/// <param name="State">Whether there is a cost.</param>
/// <param name="Sek">Kronor without VAT; null exactly when <paramref name="State"/> is not <see cref="CostState.Known"/>.</param>
/// <param name="Stage">The stage it stands on; null without a cost.</param>
/// <param name="Constructed">True when any part of it was made up for a demonstration.</param>
public sealed record CostFigure(CostState State, decimal? Sek, CostStage? Stage, bool Constructed)
{
    /// <summary>No cost is known: «kostnad saknas».</summary>
    public static CostFigure Missing { get; } = new(CostState.Missing, null, null, Constructed: false);

    /// <summary>The rates that were used to convert; empty when everything was in kronor.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    /// <summary>A known cost.</summary>
    /// <param name="sek">Kronor without VAT.</param>
    /// <param name="stage">The stage.</param>
    public static CostFigure Known(decimal sek, CostStage stage = CostStage.Invoiced) => new(CostState.Known, sek, stage, Constructed: false);

    /// <summary>Two kinds of cost together, on the less certain stage.</summary>
    /// <param name="other">The other cost.</param>
    /// <returns>The sum; a cost that is not known makes the sum unknown.</returns>
    public CostFigure Plus(CostFigure other)
    {
        if (State != CostState.Known || other.State != CostState.Known)
        {
            var state = State != CostState.Known ? State : other.State;
            return new CostFigure(state, null, null, Constructed || other.Constructed);
        }

        var stage = Stage < other.Stage ? Stage : other.Stage;
        return new CostFigure(CostState.Known, Sek + other.Sek, stage, Constructed || other.Constructed) { Rates = other.Rates.Count == 0 ? Rates : [.. Rates.Union(other.Rates)] };
    }
}

/// <summary>Whether a cost is known.</summary>
public enum CostState
{
    /// <summary>Known.</summary>
    Known,

    /// <summary>No entry: «kostnad saknas».</summary>
    Missing,

    /// <summary>An entry is in a currency for which no rate is stored.</summary>
    RateMissing,

    /// <summary>It is not known whether VAT is in the amount, or at which rate.</summary>
    VatUnknown,
}
