using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Portfolio;

/// <summary>Reads a <c>campaigns.yaml</c>: what a source says about its campaigns. What it does not say is absent, never filled in.</summary>
public static class PortfolioFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The portfolio, or every fault with file, line and cure.</returns>
    public static DefinitionResult<CampaignPortfolio> Load(string path)
    {
        var name = $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}/{Path.GetFileName(path)}";
        return File.Exists(path)
            ? Parse(File.ReadAllText(path), name)
            : new DefinitionResult<CampaignPortfolio>(null, [new DefinitionFault(name, null, string.Empty, "There is no such file.", "Add it, or correct its name.")]);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Name of the file in messages.</param>
    /// <returns>The portfolio, or every fault with file, line and cure.</returns>
    public static DefinitionResult<CampaignPortfolio> Parse(string text, string file)
    {
        var faults = new DefinitionFaults(file);
        if (YamlDocumentReader.Read(text, faults) is not { } root)
        {
            return faults.Result<CampaignPortfolio>(null);
        }

        var campaigns = new List<Campaign>();
        var annotations = new List<Annotation>();
        var planned = new List<PortfolioPlanning>();
        foreach (var section in root.Sections("campaigns"))
        {
            var campaign = CampaignReader.Read(section);
            annotations.AddRange(section.Sections("annotations").Select(entry => AnnotationReader.Read(entry, campaign)));
            planned.Add(new PlanningReader(campaign, entering: false).Read(section).WithoutPlaces());
            section.End();
            campaigns.Add(campaign);
        }

        root.End();
        CheckUnique(campaigns.Select(campaign => campaign.Slug), "slug", faults);
        CheckUnique(annotations.Select(annotation => annotation.Id), "annotation id", faults);
        if (campaigns.Count == 0 && !faults.Any)
        {
            faults.Add((int?)null, "campaigns", "The file lists no campaign.", "Add one under campaigns.");
        }

        return faults.Result(new CampaignPortfolio(campaigns, annotations)
        {
            Planning = new PortfolioPlanning(
                [.. planned.SelectMany(planning => planning.Costs)], [.. planned.SelectMany(planning => planning.Targets)], [.. planned.SelectMany(planning => planning.Populations)]),
        });
    }

    private static void CheckUnique(IEnumerable<string> ids, string what, DefinitionFaults faults)
    {
        foreach (var id in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            faults.AddAt("campaigns", $"The {what} '{id}' stands twice.", "Ids are permanent and stand once; change one of them.");
        }
    }
}
