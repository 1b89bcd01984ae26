using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Yaml;

/// <summary>Reads texts in both languages: <c>name: { sv: …, en: … }</c>.</summary>
internal static class YamlLocalizedText
{
    public static LocalizedText? Localized(this YamlSection parent, string key)
    {
        if (parent.Section(key) is not { } section)
        {
            return null;
        }

        var text = new LocalizedText(section.Text("sv", "the Swedish text"), section.Text("en", "the English text"));
        section.End();
        return text;
    }

    public static LocalizedText RequiredLocalized(this YamlSection parent, string key)
    {
        if (parent.Find(key) is null)
        {
            parent.Missing(key, $"Write {key}: {{ sv: …, en: … }}.");
        }

        return parent.Localized(key) ?? new LocalizedText(string.Empty, string.Empty);
    }
}
