using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Portfolio;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Entering;

/// <summary>YAML with the lists of a <c>campaigns.yaml</c>, a campaign named by its slug alone, and with exchange rates and series breaks beside them.</summary>
internal static class PlanningYamlReader
{
    public static DefinitionResult<PlanningContent> Read(string text, string file, IReadOnlyList<Campaign> campaigns)
    {
        var faults = new DefinitionFaults(file);
        if (YamlDocumentReader.Read(text, faults) is not { } root)
        {
            return faults.Result<PlanningContent>(null);
        }

        var content = CommonEntryReader.Read(root);
        foreach (var section in root.Sections("campaigns"))
        {
            if (Find(section, campaigns) is { } campaign)
            {
                content = content.With(new PlanningReader(campaign, entering: true).Read(section));
                section.End();
            }
        }

        root.End();
        if (content.Count == 0 && !faults.Any)
        {
            faults.Add((int?)null, "campaigns", "The file lists no cost, target, population, rate or break.", "Write campaigns: with a slug and costs, targets or populations under it, or rates: or breaks:.");
        }

        return faults.Result(content);
    }

    private static Campaign? Find(YamlSection section, IReadOnlyList<Campaign> campaigns)
    {
        var slug = section.Text("slug", campaigns.Count > 0 ? campaigns[0].Slug : "a-campaign");
        var campaign = campaigns.FirstOrDefault(known => known.Slug == slug);
        if (campaign is null && slug.Length > 0)
        {
            section.Fault("slug", $"There is no campaign '{Wording.Quote(slug)}'.", $"Write one of {string.Join(", ", campaigns.Select(known => known.Slug))}.");
        }

        return campaign;
    }
}
