using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>What channels must have in common to be added: who carries the message, and how strong the contact is.</summary>
internal sealed record ChannelKind(MediaType? MediaType, ExposureTier? Tier);

/// <summary>A finished cell and, where channels were added, their kind.</summary>
internal sealed record CollapsedCell(ComparisonCell Cell, ChannelKind? Kind);
