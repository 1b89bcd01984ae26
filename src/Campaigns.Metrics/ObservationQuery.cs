using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics;

/// <summary>Which observations to read. A list that is null does not restrict; an empty list matches nothing.</summary>
public sealed record ObservationQuery
{
    /// <summary>Campaign slugs.</summary>
    public IReadOnlyList<string>? Campaigns { get; init; }

    /// <summary>Source ids.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Track ids; a null element matches figures that are not split by track.</summary>
    public IReadOnlyList<string?>? Tracks { get; init; }

    /// <summary>Channel ids; a null element matches figures that name no channel.</summary>
    public IReadOnlyList<string?>? Channels { get; init; }

    /// <summary>Audience cells.</summary>
    public IReadOnlyList<AudienceCell>? Audiences { get; init; }

    /// <summary>Metric ids.</summary>
    public IReadOnlyList<string>? Metrics { get; init; }

    /// <summary>Window kinds.</summary>
    public IReadOnlyList<WindowKind>? WindowKinds { get; init; }

    /// <summary>First day, included: windows that end before it are left out. A window without a last day ends never.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included: windows that start after it are left out. A window without a first day starts always.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Knowledge as of this moment, included; null reads the newest.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
