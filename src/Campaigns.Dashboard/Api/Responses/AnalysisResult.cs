using Campaigns.Dashboard.Panels;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>What the API answered to one question of analysis: an answer, or a fault that only concerns the panel that asked.</summary>
/// <typeparam name="T">Shape of the answer.</typeparam>
/// <param name="Answer">The answer; null when it failed.</param>
/// <param name="Failure">The fault; null when there is an answer.</param>
public sealed record AnalysisResult<T>(T? Answer, PanelFailure? Failure)
    where T : class;

/// <summary>An answer about one track, or about a campaign without tracks.</summary>
/// <typeparam name="T">Shape of the answer.</typeparam>
/// <param name="Track">The track; null for a campaign without tracks.</param>
/// <param name="Result">The answer or the fault.</param>
public sealed record TrackAnalysis<T>(TrackData? Track, AnalysisResult<T> Result)
    where T : class;
