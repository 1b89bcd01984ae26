using System.Collections.Frozen;

namespace Campaigns.Dashboard.Urls;

/// <summary>The interface's key of each metric: in <c>matt=</c>, in <c>data-matt</c>, in files and as anchor on the method page (ux/spec §13.1). Keys are permanent.</summary>
public static class MetricKeys
{
    private static readonly FrozenDictionary<string, string> ById = new Dictionary<string, string>
    {
        ["impressions"] = "visningar",
        ["showings"] = "visningar_blandat",
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
        ["unique_clicks"] = "klickare",
        ["click_rate"] = "klickfrekvens",
        ["interactions"] = "interaktioner",
        ["visits"] = "besok",
        ["visitors"] = "besokare",
        ["followers"] = "foljare",
        ["spend"] = "kostnad",
        ["cost_per_thousand"] = "kostnad_per_tusen",
        ["cost_per_reached"] = "kostnad_per_nadd",
        ["cost_per_completion"] = "kostnad_per_sedd",
        ["cost_per_click"] = "kostnad_per_klick",
        ["cost_per_visit"] = "kostnad_per_besok",
        ["days_live"] = "dagar",
        ["schools_reached"] = "skolor",
        ["mailings_sent"] = "utskick",
        ["course_started"] = "utbildning_paborjad",
        ["course_completed"] = "utbildning_slutford",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByKey = ById.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The key of a metric; its catalogue id when the interface has no word of its own for it.</summary>
    /// <param name="metricId">Id in the catalogue.</param>
    public static string KeyOf(string metricId) => ById.GetValueOrDefault(metricId, metricId);

    /// <summary>The metric of a key; null when no key of the list reads so.</summary>
    /// <param name="key">The key.</param>
    public static string? Find(string key) => ByKey.GetValueOrDefault(key);
}
