using System.Security.Cryptography;
using System.Text;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Mapping;

/// <summary>A hash of everything that says where platform objects belong: the rules of the file in their order, and what was mapped by hand.</summary>
internal static class MappingDigest
{
    /// <summary>The hash: 64 lower-case hexadecimal digits.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="byHand">Mappings made by hand, in any order.</param>
    public static string Of(IEnumerable<MappingRule> rules, IEnumerable<ObjectMapping> byHand)
    {
        var lines = rules.Select(rule => Line(
                "rule", rule.CampaignId, rule.CampaignName?.Pattern, rule.AdGroupId, rule.AdGroupName?.Pattern, rule.AdId, rule.AdName?.Pattern, rule.Target.Campaign, rule.Target.Track, rule.Target.Audience.Key))
            .Concat(byHand.Select(one => Line("hand", one.CampaignId, one.AdGroupId, one.AdId, one.Campaign, one.Track, one.Audience.Key)).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    // A condition that is not given is another than an empty one.
    private static string Line(params string?[] parts) => string.Join('\t', parts.Select(part => part is null ? "-" : $"={part}"));
}
