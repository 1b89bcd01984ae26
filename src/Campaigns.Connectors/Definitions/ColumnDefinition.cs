using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Definitions;

/// <summary>One column of a file.</summary>
/// <remarks>Long files have the roles metric, unit and value; wide files one column with the role figure for each metric.</remarks>
public sealed record ColumnDefinition
{
    /// <summary>Heads that the column may have; the first is the one in messages. Compared without regard to case and kinds of space.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>What its cells tell.</summary>
    public required ColumnRole Reads { get; init; }

    /// <summary>True when every cell must hold something.</summary>
    public bool Required { get; init; }

    /// <summary>True when the column itself may be absent.</summary>
    public bool MayBeAbsent { get; init; }

    /// <summary>Decimal sign of its numbers.</summary>
    public DecimalSign Decimal { get; init; }

    /// <summary>For days: the forms that the sender writes, tried in this order.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>For days without a year, such as «v.42»: the year they belong to; null refuses them.</summary>
    public int? Year { get; init; }

    /// <summary>What the column tells, in both languages, for the code book; null takes the words of its role or metric.</summary>
    public LocalizedText? Meaning { get; init; }

    /// <summary>A cell as it may be written, for the code book; null takes one that fits its role.</summary>
    public string? Example { get; init; }

    /// <summary>For the role figure: what the column's numbers are; null for every other role.</summary>
    public FigureDefinition? Figure { get; init; }
}
