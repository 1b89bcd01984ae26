using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions;

/// <summary>What the words of a file mean. Words are compared without regard to case, kinds of space and kinds of hyphen; our own ids are always understood.</summary>
public sealed record TablesDefinition
{
    /// <summary>Campaign word → slug.</summary>
    public IReadOnlyDictionary<string, string> Campaigns { get; init; } = new Dictionary<string, string>();

    /// <summary>Track word → track id.</summary>
    public IReadOnlyDictionary<string, string> Tracks { get; init; } = new Dictionary<string, string>();

    /// <summary>Channel word → channel and placement.</summary>
    public IReadOnlyDictionary<string, ChannelTarget> Channels { get; init; } = new Dictionary<string, ChannelTarget>();

    /// <summary>Audience word → measured audience. Words for whom the track was aimed at mean everybody.</summary>
    public IReadOnlyDictionary<string, AudienceCell> Audiences { get; init; } = new Dictionary<string, AudienceCell>();

    /// <summary>Rounding word → qualifier.</summary>
    public IReadOnlyDictionary<string, Qualifier> Qualifiers { get; init; } = new Dictionary<string, Qualifier>();

    /// <summary>Word that stands where a figure would → why there is none, besides <c>-</c>, <c>n/a</c> and the like, which always mean missing.</summary>
    public IReadOnlyDictionary<string, FigureStatus> Absences { get; init; } = new Dictionary<string, FigureStatus>();
}
