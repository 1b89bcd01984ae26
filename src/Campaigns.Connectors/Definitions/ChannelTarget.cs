namespace Campaigns.Connectors.Definitions;

/// <summary>What a channel word of a file means.</summary>
/// <param name="Channel">Id of the channel or channel group.</param>
/// <param name="Placement">Placement within it; null when the word names none.</param>
public sealed record ChannelTarget(string Channel, string? Placement = null);
