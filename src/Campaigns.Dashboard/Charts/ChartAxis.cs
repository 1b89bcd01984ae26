namespace Campaigns.Dashboard.Charts;

/// <summary>The axis of days or categories.</summary>
public sealed record ChartAxis
{
    /// <summary>What stands along it.</summary>
    public required ChartAxisType Type { get; init; }

    /// <summary>Title; empty when the categories speak for themselves.</summary>
    public string Title { get; init; } = "";

    /// <summary>First day, for <see cref="ChartAxisType.Date"/>: that of the filter, the same in every small multiple.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Marks in order: position (category id or ISO date) and text.</summary>
    public required IReadOnlyList<ChartTick<string>> Ticks { get; init; }
}

/// <summary>What stands along an axis.</summary>
public enum ChartAxisType
{
    /// <summary>Calendar days.</summary>
    Date,

    /// <summary>Campaign days, 1 to n.</summary>
    Day,

    /// <summary>Categories, as channels.</summary>
    Category,
}

/// <summary>The axis of values. It starts at zero for everything that is counted.</summary>
public sealed record ChartValueAxis
{
    /// <summary>Title with the unit.</summary>
    public required string Title { get; init; }

    /// <summary>Lowest value drawn.</summary>
    public required decimal Min { get; init; }

    /// <summary>Highest value drawn.</summary>
    public required decimal Max { get; init; }

    /// <summary>Marks in order: value and text.</summary>
    public required IReadOnlyList<ChartTick<decimal>> Ticks { get; init; }
}

/// <summary>A mark on an axis.</summary>
/// <typeparam name="T">Type of the position.</typeparam>
/// <param name="Position">Where it stands.</param>
/// <param name="Text">Its text; empty for a mark without one.</param>
public sealed record ChartTick<T>(T Position, string Text);
