using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>What a price is a price of, in words that say nothing twice.</summary>
internal static class CostBase
{
    // The count that each price is divided by when its name says all there is to say.
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        [CostMeasures.PerThousand] = "impressions",
        [CostMeasures.PerCompletedView] = "completions",
        [CostMeasures.PerClick] = "clicks",
        [CostMeasures.PerVisit] = "visits",
    };

    /// <summary>Heading of a chart: the name of the price where that is enough, else with what was counted.</summary>
    /// <param name="input">Language of the page.</param>
    /// <param name="measure">The price.</param>
    /// <param name="group">Channels that count the same.</param>
    /// <param name="alone">True when the panel's question names the price already.</param>
    internal static string Heading(PanelInput input, CostMeasureData measure, CostMeasureGroupData group, bool alone)
    {
        string words = Words(group);
        if (words.Length > 0 && alone)
        {
            return words;
        }

        return words.Length == 0 || IsPlain(input, measure.Id, words) ? measure.Name : $"{measure.Name} ({CampaignWords.LowerFirst(words)})";
    }

    /// <summary>What was counted: «Biobesökare, besökare» is «Biobesökare».</summary>
    /// <param name="group">Channels that count the same.</param>
    internal static string Words(CostMeasureGroupData group)
    {
        string[] parts = group.Base.Split(", ");
        return parts is [var first, var second] && first.EndsWith(second, StringComparison.OrdinalIgnoreCase) ? first : group.Base;
    }

    private static bool IsPlain(PanelInput input, string measure, string words) =>
        Plain.TryGetValue(measure, out string? metric)
        && MetricCatalog.Find(metric) is { } known
        && words.Equals(input.Page.Language == Language.En ? known.Name.En : known.Name.Sv, StringComparison.OrdinalIgnoreCase);
}
