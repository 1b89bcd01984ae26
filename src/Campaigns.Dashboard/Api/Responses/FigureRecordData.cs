namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>FigureRecord</c>.</summary>
/// <param name="Figure">The figure; null when no figure has the id.</param>
public sealed record FigureRecordAnswer(FigureRecordData? Figure);

/// <summary>A figure with everything that it stands on.</summary>
public sealed record FigureRecordData
{
    /// <summary>Its stable id.</summary>
    public required string Id { get; init; }

    /// <summary>What it means.</summary>
    public required string Definition { get; init; }

    /// <summary>What one of its value is; a price is in kronor.</summary>
    public required MetricUnitData Unit { get; init; }

    /// <summary>Why the value now is not the value then; empty when they are the same.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>Value now minus value then; null when one is missing.</summary>
    public decimal? Difference { get; init; }

    /// <summary>The campaign it is about.</summary>
    public required FigureCampaignData Campaign { get; init; }

    /// <summary>As it was when it was first known or shown.</summary>
    public required FigureValueData Then { get; init; }

    /// <summary>As it is now; null when it can no longer be computed.</summary>
    public FigureValueData? Now { get; init; }

    /// <summary>The stored figure; null for a computed one.</summary>
    public FigureData? Figure { get; init; }

    /// <summary>Changes of a stored figure, oldest first.</summary>
    public required IReadOnlyList<FigureChangeData> Changes { get; init; }

    /// <summary>How a computed figure came about; null for a stored one.</summary>
    public ExpressionData? Expression { get; init; }

    /// <summary>What it was read from; null for a computed one.</summary>
    public RawAnswerData? RawAnswer { get; init; }
}

/// <summary>The campaign of a figure.</summary>
/// <param name="Slug">Permanent id in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameLanguage">Language of the name, BCP 47.</param>
public sealed record FigureCampaignData(string Slug, string Name, string NameLanguage)
{
    /// <summary>Its tracks, in the language that was asked for.</summary>
    public IReadOnlyList<PlanningTrackData> Tracks { get; init; } = [];
}

/// <summary>A value at a moment.</summary>
/// <param name="Value">The value, or the estimate of an interval; null when there was none.</param>
/// <param name="Interval">The interval of a computed figure; null for a stored one.</param>
/// <param name="At">When it was known or shown.</param>
public sealed record FigureValueData(decimal? Value, BoundsData? Interval, DateTimeOffset At);

/// <summary>A change of a stored figure.</summary>
/// <param name="ObservedAt">When it was seen.</param>
/// <param name="From">The value before; null when there was none.</param>
/// <param name="To">The value after; null when the source no longer gives one.</param>
/// <param name="Size">After minus before; null when one is missing.</param>
/// <param name="Text">The cause in words.</param>
public sealed record FigureChangeData(DateTimeOffset ObservedAt, decimal? From, decimal? To, decimal? Size, string Text);

/// <summary>How a figure was computed.</summary>
/// <param name="Text">In words.</param>
/// <param name="Inputs">What it was computed from, in order.</param>
public sealed record ExpressionData(string Text, IReadOnlyList<ExpressionInputData> Inputs);

/// <summary>Something that a figure was computed from.</summary>
public sealed record ExpressionInputData
{
    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>The value that entered the computation; null for what was itself computed and for an absent figure.</summary>
    public decimal? Value { get; init; }

    /// <summary>The stored figure; null when it is none.</summary>
    public ExpressionFigureData? Figure { get; init; }

    /// <summary>The line of the cost ledger; null when it is none.</summary>
    public ExpressionCostData? Cost { get; init; }

    /// <summary>The population; null when it is none.</summary>
    public ExpressionPopulationData? Population { get; init; }

    /// <summary>How it was computed in turn; null when it was not.</summary>
    public ExpressionData? Expression { get; init; }
}

/// <summary>A stored figure in a computation.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Metric">Its metric.</param>
/// <param name="Source">Its source.</param>
/// <param name="Constructed">True when it was made up for a demonstration.</param>
public sealed record ExpressionFigureData(string Id, ExpressionMetricData Metric, NamedReference Source, bool Constructed);

/// <summary>The metric of a figure in a computation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Unit">What one of it is.</param>
public sealed record ExpressionMetricData(string Id, MetricUnitData Unit);

/// <summary>A cost in a computation.</summary>
/// <param name="Stage">How far it had come.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Amount">The amount as entered.</param>
/// <param name="EnteredBy">Who entered it.</param>
/// <param name="EnteredAt">When.</param>
/// <param name="Constructed">True when it was made up for a demonstration.</param>
public sealed record ExpressionCostData(CostStageData Stage, string Currency, decimal Amount, string EnteredBy, DateTimeOffset EnteredAt, bool Constructed);

/// <summary>A population in a computation.</summary>
/// <param name="Size">Persons.</param>
/// <param name="Year">Year of the table.</param>
/// <param name="Source">Who published it.</param>
/// <param name="EnteredBy">Who entered it.</param>
public sealed record ExpressionPopulationData(decimal Size, int Year, string Source, string EnteredBy);

/// <summary>The answer or file that a figure was read from.</summary>
/// <param name="Id">SHA-256 of it.</param>
/// <param name="Retained">False when it is no longer kept.</param>
/// <param name="MediaType">Media type; null when it is no longer kept.</param>
/// <param name="Origin">The request without secrets, or the name of the file; null when it is no longer kept.</param>
/// <param name="ReceivedAt">When it was received; null when it is no longer kept.</param>
/// <param name="Bytes">Its size; null when it is no longer kept.</param>
/// <param name="Pointer">The place in it.</param>
/// <param name="Excerpt">What stands around the place; null when it is no text.</param>
public sealed record RawAnswerData(
    string Id, bool Retained, string? MediaType, string? Origin, DateTimeOffset? ReceivedAt, decimal? Bytes, string Pointer, string? Excerpt);
