namespace Campaigns.Dashboard.Dashboards;

/// <summary>The words of a dashboard file. <c>dashboards/dashboard.schema.json</c> holds the same ones for editors, and a test compares the two.</summary>
internal static class DashboardVocabulary
{
    internal static readonly IReadOnlyList<string> DashboardKeys = ["id", "key_figures", "panels"];

    internal static readonly IReadOnlyList<string> PanelKeys = ["id", "type", "when", "metrics", "steps"];

    internal static readonly IReadOnlyList<string> StepKeys = ["step", "metrics"];

    internal static readonly IReadOnlyDictionary<string, PanelType> PanelTypes = new Dictionary<string, PanelType>(StringComparer.Ordinal)
    {
        ["effect_chain"] = PanelType.EffectChain,
        ["targets"] = PanelType.Targets,
        ["development"] = PanelType.Development,
        ["showings"] = PanelType.Showings,
        ["reach"] = PanelType.Reach,
        ["rates"] = PanelType.Rates,
        ["audience"] = PanelType.Audience,
        ["events"] = PanelType.Events,
        ["sources"] = PanelType.Sources,
    };

    internal static readonly IReadOnlyDictionary<string, PanelCondition> Conditions = new Dictionary<string, PanelCondition>(StringComparer.Ordinal)
    {
        ["always"] = PanelCondition.Always,
        ["has_figures"] = PanelCondition.HasFigures,
    };

    internal static readonly IReadOnlyDictionary<string, ChainStep> Steps = new Dictionary<string, ChainStep>(StringComparer.Ordinal)
    {
        ["exposure"] = ChainStep.Exposure,
        ["attention"] = ChainStep.Attention,
        ["action"] = ChainStep.Action,
        ["effect"] = ChainStep.Effect,
        ["cost"] = ChainStep.Cost,
    };

    /// <summary>Panel types that compare metrics and therefore must name some.</summary>
    internal static readonly IReadOnlySet<PanelType> WithMetrics = new HashSet<PanelType> { PanelType.Showings, PanelType.Reach, PanelType.Rates, PanelType.Audience, PanelType.Development };
}
