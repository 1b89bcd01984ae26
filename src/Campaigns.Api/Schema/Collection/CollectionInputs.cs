using Campaigns.GraphQL.CodeFirst;

namespace Campaigns.Api.Schema.Collection;

/// <summary>A platform object and where its figures belong.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="CampaignId">The platform's campaign id; empty for any.</param>
/// <param name="AdGroupId">Ad set, ad squad or ad group; null for any of the campaign.</param>
/// <param name="AdId">The ad; null for any of the ad group.</param>
/// <param name="Campaign">Slug of our campaign.</param>
/// <param name="Track">Id of its track; null when the object is of no track.</param>
/// <param name="Audience">Audience that the whole object is measured in, as <c>language:uk</c>; null when it is not split.</param>
/// <param name="By">Who maps it.</param>
[GraphQLName("MapPlatformObjectInput")]
public sealed record MapPlatformObjectInput(
    [property: ID] string Source, string CampaignId, string? AdGroupId, string? AdId, string Campaign, string? Track, string? Audience, string By);

/// <summary>A source is read soon.</summary>
/// <param name="RunId">Id that its run will have.</param>
[GraphQLName("StartedSyncPayload")]
public sealed record StartedSyncPayload([property: ID] string RunId);
