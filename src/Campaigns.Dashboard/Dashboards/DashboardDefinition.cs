namespace Campaigns.Dashboard.Dashboards;

/// <summary>Which panels a page shows, and for which metrics: one file of <c>dashboards/</c>.</summary>
public sealed record DashboardDefinition
{
    /// <summary>Id, which is also the file's name without its ending.</summary>
    public required string Id { get; init; }

    /// <summary>File it was read from, as it was given to the reader.</summary>
    public required string File { get; init; }

    /// <summary>Metrics of the key-figure row, in order; the first ones that a track has figures for are shown.</summary>
    public required IReadOnlyList<string> KeyFigures { get; init; }

    /// <summary>The panels from top to bottom.</summary>
    public required IReadOnlyList<PanelDefinition> Panels { get; init; }

    /// <summary>Every metric that the key figures or a panel name, once.</summary>
    public IReadOnlyList<string> Metrics =>
        [.. KeyFigures.Concat(Panels.SelectMany(panel => panel.Metrics.Concat(panel.Steps.SelectMany(step => step.Metrics)))).Distinct(StringComparer.Ordinal)];
}

/// <summary>One panel of a page.</summary>
public sealed record PanelDefinition
{
    /// <summary>Id on the page, in anchors and in data addresses, for example <c>k4</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows.</summary>
    public required PanelType Type { get; init; }

    /// <summary>When it is shown at all.</summary>
    public PanelCondition When { get; init; }

    /// <summary>Metrics it compares, in order; empty for panels without a comparison.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>Steps of <see cref="PanelType.EffectChain"/>; empty for others.</summary>
    public IReadOnlyList<ChainStepDefinition> Steps { get; init; } = [];
}

/// <summary>One step of the effect chain.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Metrics">Metrics that count for it, in order; empty for a step that nobody measures.</param>
public sealed record ChainStepDefinition(ChainStep Step, IReadOnlyList<string> Metrics);

/// <summary>Steps from being shown to having an effect.</summary>
public enum ChainStep
{
    /// <summary>«Exponering».</summary>
    Exposure,

    /// <summary>«Uppmärksamhet».</summary>
    Attention,

    /// <summary>«Handling».</summary>
    Action,

    /// <summary>«Effekt».</summary>
    Effect,

    /// <summary>«Kostnad», which belongs beside the chain.</summary>
    Cost,
}

/// <summary>Kinds of panels.</summary>
public enum PanelType
{
    /// <summary>The effect chain as a table, one column a track.</summary>
    EffectChain,

    /// <summary>Outcomes against what was planned.</summary>
    Targets,

    /// <summary>One metric day by day, one small chart a channel.</summary>
    Development,

    /// <summary>Showings of each channel, one group a kind of showing.</summary>
    Showings,

    /// <summary>Reach of each channel, never summed.</summary>
    Reach,

    /// <summary>Rates, one chart a base.</summary>
    Rates,

    /// <summary>Whom the campaign reached, by sex, age or language.</summary>
    Audience,

    /// <summary>Dated events as text.</summary>
    Events,

    /// <summary>Where the figures come from.</summary>
    Sources,
}

/// <summary>When a panel is shown.</summary>
public enum PanelCondition
{
    /// <summary>Always; without figures it says so.</summary>
    Always,

    /// <summary>Only when the campaign has a figure in one of its metrics.</summary>
    HasFigures,
}
