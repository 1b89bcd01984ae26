using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>The price of a currency on one day.</summary>
public sealed record ExchangeRateData
{
    /// <summary>Id of this version.</summary>
    public required string Id { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Kronor for one unit.</summary>
    public required decimal SekPerUnit { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where it is from.</summary>
    public required string Source { get; init; }

    /// <summary>A remark; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>True when it was made up for a demonstration.</summary>
    public required bool Constructed { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset EnteredAt { get; init; }
}

/// <summary>A day from which figures mean something else, with who entered it.</summary>
public sealed record EnteredBreakData
{
    /// <summary>Id of this version; null for one that is built in.</summary>
    public string? Id { get; init; }

    /// <summary>The channel; null for every channel that has the metric.</summary>
    public NamedReference? Channel { get; init; }

    /// <summary>The metric; null for every metric of the channel.</summary>
    public MetricData? Metric { get; init; }

    /// <summary>First day of the new meaning.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>How finely the day is known.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>True when only the wording changed.</summary>
    public required bool WordingOnly { get; init; }

    /// <summary>What changed.</summary>
    public required string Note { get; init; }

    /// <summary>Where that is known from.</summary>
    public required string Source { get; init; }

    /// <summary>Who entered it; null for one that is built in.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>When; null for one that is built in.</summary>
    public DateTimeOffset? EnteredAt { get; init; }
}
