using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Connectors.Sources;

/// <summary>One entry of <c>mapping</c> → its rule.</summary>
internal static class MappingRuleReader
{
    private static readonly string[] Conditions = ["campaign_id", "campaign_name", "ad_group_id", "ad_group_name", "ad_id", "ad_name"];

    public static MappingRule Read(YamlSection section)
    {
        var rule = new MappingRule
        {
            CampaignId = section.OptionalText("campaign_id"),
            CampaignName = Name(section, "campaign_name"),
            AdGroupId = section.OptionalText("ad_group_id"),
            AdGroupName = Name(section, "ad_group_name"),
            AdId = section.OptionalText("ad_id"),
            AdName = Name(section, "ad_name"),
            Target = new MappingTarget(section.Text("campaign", "the slug of our campaign"), section.OptionalText("track"), Audience(section)),
        };
        if (!Conditions.Any(section.Has))
        {
            section.Fault("campaign", "The rule names no platform object, so it would take everything.", "Add a condition such as campaign_name: \"LITT*\"; for the whole account write campaign_name: \"*\".");
        }

        section.End();
        return rule;
    }

    private static Glob? Name(YamlSection section, string key) => section.OptionalText(key) is { } pattern ? new Glob(pattern) : null;

    private static AudienceCell Audience(YamlSection section)
    {
        try
        {
            return AudienceCell.Parse(section.OptionalText("audience"));
        }
        catch (FormatException fault)
        {
            section.Fault("audience", fault.Message, "Write it as language:uk, or leave the line out.");
            return AudienceCell.All;
        }
    }
}
