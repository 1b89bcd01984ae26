namespace Campaigns.Dashboard.Forms;

/// <summary>A field of a form where staff enter something.</summary>
/// <param name="Name">Name in the form and id of the element.</param>
/// <param name="Label">Its label.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Required">True when it must be filled.</param>
public sealed record EntryField(string Name, string Label, EntryFieldKind Kind, bool Required = false)
{
    /// <summary>Help under the label; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>Values of a choice, in order; empty for other kinds.</summary>
    public IReadOnlyList<EntryOption> Options { get; init; } = [];

    /// <summary>What the field holds before anybody has written in it.</summary>
    public string Default { get; init; } = "";

    /// <summary>Most characters of a text.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>Message when what was written cannot be read; null for the kind's own.</summary>
    public string? FaultMessage { get; init; }
}

/// <summary>A value of a choice.</summary>
/// <param name="Value">Value in the form.</param>
/// <param name="Text">Text as shown.</param>
public sealed record EntryOption(string Value, string Text);

/// <summary>What a field holds.</summary>
public enum EntryFieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A number that is not negative.</summary>
    Number,

    /// <summary>A whole number greater than zero.</summary>
    WholeNumber,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One of some values.</summary>
    Choice,
}
