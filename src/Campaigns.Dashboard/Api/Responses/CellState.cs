namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Whether a cell has a value, and if not, why (ux/spec §6).</summary>
public enum CellState
{
    /// <summary>It has a value.</summary>
    Ready,

    /// <summary>The value is "at least": parts are missing.</summary>
    Partial,

    /// <summary>The channel can measure it, and no figure is known.</summary>
    Missing,

    /// <summary>The channel cannot measure it.</summary>
    NotMeasured,

    /// <summary>The ad was rejected.</summary>
    Rejected,

    /// <summary>Hidden to protect a small group.</summary>
    Suppressed,
}
