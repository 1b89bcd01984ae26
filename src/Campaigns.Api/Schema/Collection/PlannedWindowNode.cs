using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Collection;

namespace Campaigns.Api.Schema.Collection;

/// <summary>A window whose figures cannot be rebuilt from others, with the days between which the platform answers.</summary>
[GraphQLName("PlannedWindow")]
public sealed class PlannedWindowNode
{
    private readonly PlannedWindow _planned;

    /// <summary>Wraps the record.</summary>
    /// <param name="planned">The window.</param>
    public PlannedWindowNode(PlannedWindow planned) => _planned = planned;

    /// <summary>Id of the report.</summary>
    public string Stream => _planned.Stream;

    /// <summary>The window.</summary>
    public WindowNode Window => new(_planned.Window);

    /// <summary>Where it stands.</summary>
    public PlannedWindowState State => _planned.State;

    /// <summary>First account day on which its value is complete enough to ask for.</summary>
    public DateOnly Earliest => _planned.Earliest;

    /// <summary>Last account day on which the platform answers; null when it names no limit.</summary>
    public DateOnly? Latest => _planned.Latest;

    /// <summary>True when it is not kept yet and fewer than 14 days remain.</summary>
    public bool ClosesSoon => _planned.ClosesSoon;

    /// <summary>Slug of the campaign whose flight it follows; null for windows of the calendar.</summary>
    public string? Campaign => _planned.Campaign;
}
