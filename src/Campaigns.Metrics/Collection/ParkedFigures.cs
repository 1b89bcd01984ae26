using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Collection;

/// <summary>Figures of one platform object and one window in one answer that is mapped to no campaign, kept so that a later rule needs no new question to the platform.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="CampaignId">The platform's campaign id; empty at account level.</param>
/// <param name="AdGroupId">Ad set, ad squad or ad group; empty above.</param>
/// <param name="Stream">Id of the report.</param>
/// <param name="Window">The window of the figures.</param>
/// <param name="ObservedAt">When the answer was received, UTC.</param>
/// <param name="RunId">The run that brought it.</param>
/// <param name="Digest">Hash of the figures without their places; an answer with the digest of the newest kept one is not kept again.</param>
/// <param name="Content">The figures with their answers' ids and places, as the room that parked them writes them.</param>
public sealed record ParkedFigures(
    string Source, string CampaignId, string AdGroupId, string Stream, Window Window, DateTimeOffset ObservedAt, string RunId, string Digest, string Content);
