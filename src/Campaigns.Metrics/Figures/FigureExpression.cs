using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Figures;

/// <summary>How a computed figure came about, down to what was stored (domain/analysis.md N4).</summary>
/// <param name="Operation">What was done, as <c>divide</c>; lower-case words with underscores.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Terms">What it was done to, in order.</param>
public sealed record FigureExpression(string Operation, LocalizedText Text, IReadOnlyList<ExpressionTerm> Terms)
{
    /// <summary>Every stored figure, ledger line and population that it stands on, each once.</summary>
    public IEnumerable<ExpressionTerm> Leaves => Terms
        .SelectMany(term => term.Expression is { } inner ? inner.Leaves : [term])
        .Where(term => term.Key is not null)
        .DistinctBy(term => term.Key, StringComparer.Ordinal);
}

/// <summary>One thing that a figure was computed from. Exactly one of figure, cost, population, constant and expression is not null.</summary>
/// <param name="Label">What it is, in words.</param>
public sealed record ExpressionTerm(LocalizedText Label)
{
    /// <summary>A stored figure.</summary>
    public Observation? Figure { get; init; }

    /// <summary>Id of a line that somebody entered: a cost or a population.</summary>
    public string? Entry { get; init; }

    /// <summary>The entered value, or a constant of the formula.</summary>
    public decimal? Value { get; init; }

    /// <summary>Something computed in turn.</summary>
    public FigureExpression? Expression { get; init; }

    /// <summary>Permanent id of what is stored; null for a constant or an expression.</summary>
    public string? Key => Figure is { } figure ? FigureId.Of(figure) : Entry;

    /// <summary>The value that entered the computation; null for an expression and for an absent figure.</summary>
    public decimal? Used => Figure is { } figure ? figure.Value : Value;
}
