namespace Campaigns.Metrics.Observations;

/// <summary>The source's own word about how sharp a figure is. It follows the figure to every screen, file and answer.</summary>
public enum Qualifier
{
    /// <summary>No rounding word; the source may still have rounded.</summary>
    Unhedged,

    /// <summary>Given as exact, with all its digits.</summary>
    Exact,

    /// <summary>«närmare», "nearly": somewhat below the figure.</summary>
    Nearly,

    /// <summary>«drygt», "just over": somewhat above the figure.</summary>
    JustOver,

    /// <summary>«över», "over": above the figure, no upper end given.</summary>
    Over,

    /// <summary>«runt» or «cirka», "about": either side of the figure.</summary>
    About,

    /// <summary>«minst», "at least": parts are missing, so the true figure is this or more.</summary>
    AtLeast,
}
