using Campaigns.Metrics.Dimensions;

namespace Campaigns.Connectors.Mapping;

/// <summary>Where a platform object's figures belong.</summary>
/// <param name="Campaign">Slug of our campaign.</param>
/// <param name="Track">Id of its track; null when the object is of no track.</param>
/// <param name="Audience">Audience that the whole object is measured in, as a language version; <see cref="AudienceCell.All"/> when it is not split.</param>
public sealed record MappingTarget(string Campaign, string? Track, AudienceCell Audience)
{
    /// <summary>The audience of a figure: its own parts, and the object's parts that the figure does not name itself.</summary>
    /// <param name="measured">The figure's own audience.</param>
    public AudienceCell Of(AudienceCell measured)
    {
        if (Audience.IsAll || measured.IsAll)
        {
            return measured.IsAll ? Audience : measured;
        }

        var named = measured.Key.Split(',').Select(Dimension).ToHashSet(StringComparer.Ordinal);
        return AudienceCell.Parse(string.Join(',', measured.Key.Split(',').Concat(Audience.Key.Split(',').Where(part => !named.Contains(Dimension(part))))));
    }

    private static string Dimension(string part) => part[..part.IndexOf(':', StringComparison.Ordinal)];
}
