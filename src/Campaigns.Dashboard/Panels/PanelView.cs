using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Panels.Reach;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Panels;

/// <summary>A panel, ready to be shown: a question, an answer, a state, and what stands under them. Nothing in it is computed on the page.</summary>
public abstract record PanelView
{
    /// <summary>Id on the page, for example <c>k4</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The question, which is the panel's heading.</summary>
    public required string Question { get; init; }

    /// <summary>State of the panel.</summary>
    public PanelState State { get; init; } = PanelState.Ready;

    /// <summary>A word beside the heading, as «Preliminär»; null for none.</summary>
    public string? Badge { get; init; }

    /// <summary>The answer; null when no sentence is true of the figures.</summary>
    public RichText? Answer { get; init; }

    /// <summary>The state in words; null when everything is there.</summary>
    public RichText? StateText { get; init; }

    /// <summary>Source and time of reading; null when no figure is shown.</summary>
    public RichText? Caption { get; init; }

    /// <summary>Explanations under the table.</summary>
    public IReadOnlyList<RichText> Notes { get; init; } = [];

    /// <summary>Anchor on the method page; null for a panel without a method of its own.</summary>
    public string? MethodAnchor { get; init; }

    /// <summary>What the panel shows, for files; null when there is nothing to fetch.</summary>
    public PanelData? Data { get; init; }
}

/// <summary>A panel with one or more charts and the table that holds all their values.</summary>
public sealed record ChartPanelView : PanelView
{
    /// <summary>The charts, each under its own heading.</summary>
    public IReadOnlyList<ChartFigure> Charts { get; init; } = [];

    /// <summary>Events that are marked in the charts, in the order of their numbers.</summary>
    public IReadOnlyList<RichText> Marks { get; init; } = [];

    /// <summary>Lists under the charts, each under its own heading: what cannot be compared and why.</summary>
    public IReadOnlyList<PanelList> Lists { get; init; } = [];

    /// <summary>What is named between the charts and the table: printed totals with their verdicts.</summary>
    public IReadOnlyList<RichText> Totals { get; init; } = [];

    /// <summary>The reach of the channels together, under the channels' own; null for other panels.</summary>
    public CombinedReachView? Combined { get; init; }

    /// <summary>The table; null when there is no figure at all.</summary>
    public TableModel? Table { get; init; }

    /// <summary>Why there is no sum, tied to the table; null when nothing is to be explained.</summary>
    public RichText? TableNote { get; init; }
}

/// <summary>A list of a panel.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Items">Its items.</param>
public sealed record PanelList(string Heading, IReadOnlyList<RichText> Items);

/// <summary>One chart of a panel.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Chart">The chart.</param>
public sealed record ChartFigure(string Heading, ChartModel Chart);

/// <summary>A panel that could not be made.</summary>
public sealed record FailedPanelView : PanelView;
