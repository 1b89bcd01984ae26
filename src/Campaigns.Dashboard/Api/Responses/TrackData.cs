namespace Campaigns.Dashboard.Api.Responses;

/// <summary>A track of a campaign.</summary>
/// <param name="Id">Id in addresses, as <c>unga</c>.</param>
/// <param name="Name">Name in the language that was asked for.</param>
/// <param name="Audience">Whom it was aimed at; null when not known.</param>
public sealed record TrackData(string Id, string Name, string? Audience);

/// <summary>A track where only its id was asked for.</summary>
/// <param name="Id">Id in addresses.</param>
public sealed record TrackReference(string Id);
