using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tables;

/// <summary>A cell of a table. There is no empty cell: what is absent has words.</summary>
/// <param name="Text">The text as shown.</param>
public abstract record TableCell(string Text)
{
    /// <summary>A remark that follows the text in smaller type («av påbörjade», «tidigare 12»); null for none.</summary>
    public string? Note { get; init; }
}

/// <summary>A cell with words.</summary>
/// <param name="Text">The text as shown.</param>
/// <param name="Language">BCP 47 tag when the words are in another language than the page; null otherwise.</param>
/// <param name="Address">Where the words lead, from the root; null for no link.</param>
public sealed record WordCell(string Text, string? Language = null, string? Address = null) : TableCell(Text);

/// <summary>A cell with a figure.</summary>
/// <param name="Text">The figure as shown, rounding word included.</param>
/// <param name="Value">The figure itself.</param>
/// <param name="Metric">Key of the metric.</param>
/// <param name="Qualifier">The source's rounding word.</param>
/// <param name="Status">How sure the figure is.</param>
public sealed record FigureCell(
    string Text,
    decimal Value,
    string? Metric = null,
    Qualifier Qualifier = Qualifier.Unhedged,
    FigureStatus Status = FigureStatus.Final) : TableCell(Text)
{
    /// <summary>Stable id that opens the figure to where it comes from; null for a figure without one.</summary>
    public string? FigureId { get; init; }

    /// <summary>Where a figure that somebody entered stands with who and when, or the table of parts that it was put together from; null when the id says more.</summary>
    public string? Address { get; init; }
}

/// <summary>A cell with a date or a period.</summary>
/// <param name="Text">The date as shown.</param>
/// <param name="First">The date, or the first day of the period, in the form of the <c>datetime</c> attribute.</param>
/// <param name="Last">The last day of the period; null for a single date.</param>
/// <param name="LastText">The last day as shown; null for a single date, whose text is <paramref name="Text"/>.</param>
public sealed record DateCell(string Text, string First, string? Last = null, string? LastText = null) : TableCell(Text);

/// <summary>A cell whose figure is absent, with the word for why: «saknas», «mäts inte», «avvisad».</summary>
/// <param name="Text">The word.</param>
/// <param name="State">The state, as in <c>data-state</c>: <c>ejmatt</c>, <c>ejansluten</c>, <c>avvisad</c>, <c>skyddad</c>, <c>kostnadsaknas</c>.</param>
public sealed record AbsentCell(string Text, string State) : TableCell(Text);
