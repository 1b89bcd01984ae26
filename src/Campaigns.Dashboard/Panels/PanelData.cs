using Campaigns.Dashboard.Formatting;

namespace Campaigns.Dashboard.Panels;

/// <summary>What a panel shows, as rows for a file: one row an observation, the same filter and the same values as the page.</summary>
/// <param name="Columns">Column keys, the same in both languages.</param>
/// <param name="Rows">One value a column.</param>
public sealed record PanelData(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<DataValue>> Rows);

/// <summary>A value in a file.</summary>
public abstract record DataValue
{
    /// <summary>A text; empty when nothing applies.</summary>
    /// <param name="text">The text.</param>
    public static DataValue Of(string? text) => new TextData(text ?? "");

    /// <summary>A number; an empty text when there is none, so that nothing reads as zero.</summary>
    /// <param name="number">The number.</param>
    public static DataValue Of(decimal? number) => number is { } value ? new NumberData(value) : new TextData("");

    /// <summary>A date in ISO form; an empty text when there is none.</summary>
    /// <param name="date">The date.</param>
    public static DataValue Of(DateOnly? date) => new TextData(date is { } day ? DateFormat.Iso(day) : "");
}

/// <summary>A text in a file.</summary>
/// <param name="Text">The text.</param>
public sealed record TextData(string Text) : DataValue;

/// <summary>A number in a file.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberData(decimal Number) : DataValue;
