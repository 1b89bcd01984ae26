namespace Campaigns.Dashboard.Components.Shared;

/// <summary>The states of a panel.</summary>
public enum PanelState
{
    /// <summary>All data is there.</summary>
    Ready,

    /// <summary>The campaign has not started.</summary>
    Upcoming,

    /// <summary>Measured, and nothing in the chosen filter.</summary>
    Empty,

    /// <summary>The channels do not have the metric.</summary>
    NotMeasured,

    /// <summary>No source delivers it.</summary>
    NotConnected,

    /// <summary>The platform may still change the figures.</summary>
    Preliminary,

    /// <summary>The newest fetch is too old.</summary>
    Stale,

    /// <summary>Some parts are missing.</summary>
    Partial,

    /// <summary>The ad was not running because it was rejected.</summary>
    Rejected,

    /// <summary>The group is too small to be shown.</summary>
    Protected,

    /// <summary>No cost is known.</summary>
    CostMissing,

    /// <summary>Our fault.</summary>
    Failed,
}

/// <summary>The words for panel states in <c>data-state</c>.</summary>
public static class PanelStates
{
    /// <summary>The word.</summary>
    /// <param name="state">The state.</param>
    public static string Word(this PanelState state) => state switch
    {
        PanelState.Ready => "klar",
        PanelState.Upcoming => "kommande",
        PanelState.Empty => "tom",
        PanelState.NotMeasured => "ejmatt",
        PanelState.NotConnected => "ejansluten",
        PanelState.Preliminary => "prel",
        PanelState.Stale => "inaktuell",
        PanelState.Partial => "delvis",
        PanelState.Rejected => "avvisad",
        PanelState.Protected => "skyddad",
        PanelState.CostMissing => "kostnadsaknas",
        PanelState.Failed => "fel",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown panel state."),
    };
}
