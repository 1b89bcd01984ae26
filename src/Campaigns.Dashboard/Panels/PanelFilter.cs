namespace Campaigns.Dashboard.Panels;

/// <summary>What was chosen in the filter, as far as the panels' words need it.</summary>
/// <param name="First">First day of the chosen period; null for the whole campaign.</param>
/// <param name="Last">Last day of the chosen period, included; null for the whole campaign.</param>
/// <param name="IsActive">True when anything is chosen: then an empty panel says that the filter left nothing, not that nothing is known.</param>
/// <param name="ClearAddress">Address of the whole campaign without filter.</param>
/// <param name="Track">Chosen track; null for all, shown apart.</param>
public sealed record PanelFilter(DateOnly? First, DateOnly? Last, bool IsActive, string ClearAddress, string? Track = null)
{
    /// <summary>Chosen metric, by its id in the catalogue; null for the panel's own.</summary>
    public string? Metric { get; init; }

    /// <summary>True when events are marked in charts (default).</summary>
    public bool ShowsEvents { get; init; } = true;

    /// <summary>True when each of several small charts has a scale of its own.</summary>
    public bool OwnScale { get; init; }
}
