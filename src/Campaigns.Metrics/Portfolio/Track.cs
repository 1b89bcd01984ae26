namespace Campaigns.Metrics.Portfolio;

/// <summary>A part of a campaign with its own audience, as «unga». Tracks are shown apart and never mixed in one rate.</summary>
/// <param name="Id">Id in addresses, for example <c>unga</c>.</param>
/// <param name="Name">Name in both languages.</param>
/// <param name="Audience">Whom the track was aimed at; null when not known.</param>
public sealed record Track(string Id, LocalizedText Name, LocalizedText? Audience);
