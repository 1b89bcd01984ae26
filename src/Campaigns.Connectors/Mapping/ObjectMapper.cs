using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Mapping;

/// <summary>Decides where platform objects belong: what was mapped by hand first, the narrowest first; then the first rule of the file that matches.</summary>
/// <param name="rules">The rules in the order of the file.</param>
/// <param name="byHand">Mappings made by hand.</param>
public sealed class ObjectMapper(IReadOnlyList<MappingRule> rules, IReadOnlyList<ObjectMapping> byHand)
{
    private readonly List<ObjectMapping> narrowestFirst = [.. byHand.OrderByDescending(Narrowness)];
    private readonly Dictionary<PlatformObject, MappingTarget?> known = [];

    /// <summary>Slugs of the campaigns that objects can be mapped to, ordinal.</summary>
    public IReadOnlyList<string> Campaigns { get; } =
        [.. rules.Select(rule => rule.Target.Campaign).Concat(byHand.Select(mapping => mapping.Campaign)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Where the object's figures belong; null when nothing says it.</summary>
    /// <param name="platform">The object.</param>
    public MappingTarget? Find(PlatformObject platform)
    {
        if (!known.TryGetValue(platform, out var target))
        {
            known.Add(platform, target = ByHand(platform) ?? rules.FirstOrDefault(rule => rule.Matches(platform))?.Target);
        }

        return target;
    }

    private MappingTarget? ByHand(PlatformObject platform) => narrowestFirst
        .Where(mapping => Holds(mapping.CampaignId, platform.CampaignId) && Holds(mapping.AdGroupId, platform.AdGroupId) && Holds(mapping.AdId, platform.AdId))
        .Select(mapping => new MappingTarget(mapping.Campaign, mapping.Track, mapping.Audience))
        .FirstOrDefault();

    private static bool Holds(string wanted, string? actual) => wanted.Length == 0 || wanted == actual;

    private static int Narrowness(ObjectMapping mapping) => mapping.AdId.Length > 0 ? 3 : mapping.AdGroupId.Length > 0 ? 2 : mapping.CampaignId.Length > 0 ? 1 : 0;
}
