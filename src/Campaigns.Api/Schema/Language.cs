using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema;

/// <summary>Language of a text.</summary>
public enum Language
{
    /// <summary>Swedish.</summary>
    Sv,

    /// <summary>English.</summary>
    En,
}

/// <summary>Picks a text.</summary>
internal static class LanguageExtensions
{
    public static string In(this LocalizedText text, Language language) => language == Language.En ? text.En : text.Sv;
}
