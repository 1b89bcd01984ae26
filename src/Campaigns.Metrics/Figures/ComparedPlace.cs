using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Figures;

/// <summary>Where a cell stands in the answer of a comparison.</summary>
/// <param name="Track">Track id; null where the cell has none.</param>
/// <param name="Channel">Channel id; null where the cell has none.</param>
/// <param name="Audience">Key of the audience.</param>
/// <param name="IdentityBasis">What its unique count counts; null for others.</param>
/// <param name="DenominatorBase">What its rate is a share of; null for others.</param>
public sealed record ComparedPlace(string? Track, string? Channel, string Audience, IdentityBasis? IdentityBasis, DenominatorBase? DenominatorBase)
{
    /// <summary>Windows of the figures behind it: a channel may stand in one answer with a sum of days and a sum of months. Null in ids of earlier releases.</summary>
    public WindowKind? Windows { get; init; }

    /// <summary>First day of figures in custom ranges, of which one answer may hold several; null for other windows.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of figures in custom ranges; null for other windows.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Media type of the channels that were added up; null where channels are kept apart, and for rates.</summary>
    public MediaType? MediaType { get; init; }

    /// <summary>Tier of the channels that were added up; null where channels are kept apart, and for rates.</summary>
    public ExposureTier? Tier { get; init; }

    /// <summary>The place of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public static ComparedPlace Of(ComparisonCell cell)
    {
        var place = new ComparedPlace(cell.Track, cell.Channel, cell.Audience.Key, cell.IdentityBasis, cell.DenominatorBase);
        if (cell.Inputs is not [var first, ..])
        {
            return place;
        }

        var isCustom = first.Window.Kind == WindowKind.Custom;
        var added = AddedChannel(cell);

        return place with
        {
            Windows = first.Window.Kind,
            From = isCustom ? first.Window.First : null,
            To = isCustom ? first.Window.Last : null,
            MediaType = added?.MediaType,
            Tier = added?.Tier,
        };
    }

    /// <summary>True when a cell of that place is what this place names.</summary>
    /// <param name="cell">Place of a cell.</param>
    public bool Names(ComparedPlace cell) => this == (Windows is null ? cell with { Windows = null, From = null, To = null, MediaType = null, Tier = null } : cell);

    // Counts are added over channels of one kind only; a rate divides two metrics, of whatever channels have both.
    private static ChannelDefinition? AddedChannel(ComparisonCell cell) =>
        cell.Channel is null && cell.Inputs[0].Series.Channel is { } channel && cell.Inputs.All(input => input.Metric == cell.Inputs[0].Metric)
            ? ChannelCatalog.FindOrUnlisted(channel)
            : null;
}
