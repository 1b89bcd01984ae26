using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.Matomo;

/// <summary>A segment: conditions joined by <c>;</c>, on page address and referrer (platforms/matomo.md §4).</summary>
internal static class MatomoSegment
{
    public static Func<CampaignPlan, Leaf, bool> Read(string? text)
    {
        var conditions = (text ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Condition).ToList();
        return (plan, leaf) => conditions.TrueForAll(condition => condition(plan, leaf));
    }

    private static Func<CampaignPlan, Leaf, bool> Condition(string text)
    {
        var sign = new[] { "==", "!=", "=@", "=^" }.FirstOrDefault(candidate => text.Contains(candidate, StringComparison.Ordinal)) ?? throw Bad(text);
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        var value = Uri.UnescapeDataString(text[(at + 2)..]);
        Func<string, bool> holds = sign switch
        {
            "==" => actual => actual == value,
            "!=" => actual => actual != value,
            "=@" => actual => actual.Contains(value, StringComparison.Ordinal),
            _ => actual => actual.StartsWith(value, StringComparison.Ordinal),
        };
        return text[..at] switch
        {
            "pageUrl" => (plan, _) => holds($"https://kampanj.example{plan.Name}"),
            "entryPageUrl" => (plan, _) => holds($"https://kampanj.example{plan.Name}"),
            "referrerName" => (_, leaf) => holds(leaf.Ad.Name),
            "referrerType" => (_, leaf) => holds(leaf.Ad.Name.Length > 0 ? "campaign" : "direct"),
            _ => throw Bad(text),
        };
    }

    private static RefusedException Bad(string text) => new(MatomoStandIn.Error($"Segment '{text}' is not a supported segment."));
}
