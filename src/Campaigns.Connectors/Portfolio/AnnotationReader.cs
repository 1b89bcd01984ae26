using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Portfolio;

/// <summary>One entry of a campaign's <c>annotations</c> → its record.</summary>
internal static class AnnotationReader
{
    private const int LongestText = 80;

    private static readonly IReadOnlyDictionary<string, AnnotationKind> Kinds = Words.Of<AnnotationKind>();

    public static Annotation Read(YamlSection section, Campaign campaign)
    {
        var (from, to, precision) = DaySpan.Read(section);
        var annotation = new Annotation
        {
            Id = CampaignReader.Slug(section, "id"),
            Campaign = campaign.Slug,
            Kind = Kind(section),
            From = from,
            To = to,
            Precision = precision,
            Channels = section.Texts("channels"),
            Text = section.RequiredLocalized("text"),
            Details = section.Localized("details"),
            VisibleToPartners = section.Flag("visible_to_partners", fallback: true),
        };
        Check(section, annotation, campaign);
        section.End();
        return annotation;
    }

    private static AnnotationKind Kind(YamlSection section)
    {
        var word = section.Text("kind", "start");
        if (word.Length > 0 && !Kinds.ContainsKey(word))
        {
            section.Fault("kind", $"'{word}' is no kind of event.", $"Write one of {string.Join(", ", Kinds.Keys)}.");
        }

        return Kinds.GetValueOrDefault(word);
    }

    private static void Check(YamlSection section, Annotation annotation, Campaign campaign)
    {
        if (annotation.Text.Sv.Length > LongestText || annotation.Text.En.Length > LongestText)
        {
            section.Fault("text", $"The text is longer than {LongestText} characters.", "Shorten it and write the rest under details.");
        }

        foreach (var channel in annotation.Channels.Where(id => campaign.Channels.All(used => used.Channel != id)))
        {
            section.Fault("channels", $"The campaign does not use the channel '{channel}'.", "Add it under channels, or correct the id.");
        }
    }
}
