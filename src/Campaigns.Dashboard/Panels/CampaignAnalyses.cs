using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels;

/// <summary>What the API worked out for the panels of a campaign's page. What no panel of the page asks for is empty or null.</summary>
public sealed record CampaignAnalyses
{
    /// <summary>Nothing was asked for.</summary>
    public static CampaignAnalyses None { get; } = new();

    /// <summary>The reach of the channels together, track by track.</summary>
    public IReadOnlyList<TrackAnalysis<DeduplicatedReachData>> CombinedReach { get; init; } = [];

    /// <summary>Whom the campaign reached, track by track.</summary>
    public IReadOnlyList<TrackAnalysis<EqualityData>> Equality { get; init; } = [];

    /// <summary>Targets and outcomes; null when no panel asks for them.</summary>
    public AnalysisResult<TargetOutcomesCampaign>? Targets { get; init; }

    /// <summary>What does not agree in the figures, as captures found it; null when no panel asks for it.</summary>
    public AnalysisResult<CapturedWarningsData>? Warnings { get; init; }
}
