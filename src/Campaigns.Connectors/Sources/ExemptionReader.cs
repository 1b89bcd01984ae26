using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Connectors.Sources;

/// <summary>One entry of <c>exempt</c> → its exemption.</summary>
internal static class ExemptionReader
{
    private static readonly IReadOnlyList<string> Rules = [ImplausibleChange.Rule, .. PlausibilityRules.All];

    public static RuleExemption Read(YamlSection section)
    {
        var exemption = new RuleExemption(
            section.Text("rule", ImplausibleChange.Rule), section.Text("channel", "tiktok"), section.Text("reason", "why the rule does not hold there"));
        if (exemption.Rule.Length > 0 && !Rules.Contains(exemption.Rule))
        {
            section.Fault("rule", $"There is no rule '{exemption.Rule}'.", $"Write one of {string.Join(", ", Rules)}.");
        }

        if (exemption.Channel.Length > 0 && ChannelCatalog.Find(exemption.Channel) is null)
        {
            section.Fault("channel", $"There is no channel '{exemption.Channel}'.", $"Write one of {string.Join(", ", ChannelCatalog.All.Select(known => known.Id))}.");
        }

        section.End();
        return exemption;
    }
}
