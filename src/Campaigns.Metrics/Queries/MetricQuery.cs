using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Queries;

/// <summary>A question about one metric of one campaign. A list that is null does not restrict; an empty list leaves nothing.</summary>
public sealed record MetricQuery
{
    /// <summary>Slug of the campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>Metric id.</summary>
    public required string Metric { get; init; }

    /// <summary>Dimensions that stay apart. The rest is added up, which the metric must allow.</summary>
    public IReadOnlyList<Dimension> By { get; init; } = [Dimension.Track, Dimension.Channel];

    /// <summary>Track ids of the campaign.</summary>
    public IReadOnlyList<string>? Tracks { get; init; }

    /// <summary>Channel or group ids. A group matches its own figures, never those of its members, and the other way round.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>Audience cells.</summary>
    public IReadOnlyList<AudienceCell>? Audiences { get; init; }

    /// <summary>First day, included: figures whose window ends before it are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included: figures whose window starts after it are left out. A figure that reaches outside the period keeps its own window.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Knowledge as of this moment, included; null reads the newest.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>True when the dimension stays apart.</summary>
    /// <param name="dimension">The dimension.</param>
    public bool Keeps(Dimension dimension) => By.Contains(dimension);
}
