using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels;

/// <summary>A piece of a sentence. Figures and dates stay apart from words, so that the page can mark them up and tests can read them.</summary>
public abstract record Inline
{
    /// <summary>The piece as it reads.</summary>
    public abstract string Plain { get; }
}

/// <summary>Words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">BCP 47 tag when they are in another language than the page; null otherwise.</param>
public sealed record WordInline(string Text, string? Language = null) : Inline
{
    /// <inheritdoc />
    public override string Plain => Text;
}

/// <summary>A figure.</summary>
/// <param name="Value">The figure, shares as 0 to 1.</param>
/// <param name="Text">As it reads, rounding word included.</param>
/// <param name="MetricId">Metric in the catalogue.</param>
/// <param name="Qualifier">The source's rounding word.</param>
/// <param name="Status">How sure it is.</param>
/// <param name="FigureId">Stable id that opens the figure to where it comes from; null for a figure without one.</param>
public sealed record FigureInline(
    decimal Value,
    string Text,
    string MetricId,
    Qualifier Qualifier = Qualifier.Unhedged,
    FigureStatus Status = FigureStatus.Final,
    string? FigureId = null) : Inline
{
    /// <summary>Where a figure that somebody entered stands with who and when, or the table of parts that it was put together from; null when the id says more.</summary>
    public string? Address { get; init; }

    /// <inheritdoc />
    public override string Plain => Text;
}

/// <summary>A count that belongs to the page and not to a metric: «4 av 5 källor».</summary>
/// <param name="Value">The count.</param>
/// <param name="Text">As it reads.</param>
public sealed record CountInline(int Value, string Text) : Inline
{
    /// <inheritdoc />
    public override string Plain => Text;
}

/// <summary>A date or a moment.</summary>
/// <param name="Machine">In the form of the <c>datetime</c> attribute.</param>
/// <param name="Text">As it reads.</param>
public sealed record DateInline(string Machine, string Text) : Inline
{
    /// <inheritdoc />
    public override string Plain => Text;
}

/// <summary>A link.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Address">Where it leads, from the root.</param>
public sealed record LinkInline(string Text, string Address) : Inline
{
    /// <inheritdoc />
    public override string Plain => Text;
}
