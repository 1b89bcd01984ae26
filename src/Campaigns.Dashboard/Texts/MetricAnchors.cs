using System.Collections.Frozen;

namespace Campaigns.Dashboard.Texts;

/// <summary>The Swedish key of a metric: its value in addresses (<c>matt</c>), in <c>data-matt</c>, and its anchor on the page of methods. Never changed once published.</summary>
public static class MetricAnchors
{
    private static readonly FrozenDictionary<string, string> Keys = new Dictionary<string, string>
    {
        ["impressions"] = "visningar",
        ["plays"] = "spelningar",
        ["admissions"] = "biobesokare",
        ["contacts"] = "kontakter",
        ["reach"] = "rackvidd",
        ["gross_reach"] = "summerad_rackvidd",
        ["average_frequency"] = "visningar_per_nadd",
        ["video_starts"] = "paborjade",
        ["completions"] = "sedda_klart",
        ["completion_rate"] = "andel_sedda_klart",
        ["clicks"] = "klick",
        ["click_rate"] = "klickfrekvens",
        ["interactions"] = "interaktioner",
        ["visits"] = "besok",
        ["visitors"] = "besokare",
        ["spend"] = "kostnad",
        ["cost_per_thousand"] = "kostnad_per_tusen",
        ["cost_per_reached"] = "kostnad_per_nadd",
        ["cost_per_completion"] = "kostnad_per_sedd",
        ["cost_per_click"] = "kostnad_per_klick",
        ["cost_per_visit"] = "kostnad_per_besok",
        ["days_live"] = "dagar",
        ["planned"] = "plan",
        ["schools_reached"] = "skolor",
        ["mailings_sent"] = "utskick",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Ids = Keys.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The key of a metric; its id when the glossary has no Swedish one.</summary>
    /// <param name="metricId">Id in the catalogue.</param>
    public static string Of(string metricId) => Keys.GetValueOrDefault(metricId, metricId);

    /// <summary>The id of a metric from its key in an address; the key itself when the glossary does not have it.</summary>
    /// <param name="key">The key.</param>
    public static string IdOf(string key) => Ids.GetValueOrDefault(key, key);
}
