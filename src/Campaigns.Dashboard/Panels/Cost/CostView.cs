namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>The page of costs, ready to be shown.</summary>
/// <param name="Basis">Which cost is meant: media or total, without VAT.</param>
/// <param name="Notes">What always stands on the page.</param>
/// <param name="Panels">c1 to c4.</param>
public sealed record CostView(string Basis, IReadOnlyList<string> Notes, IReadOnlyList<PanelView> Panels)
{
    /// <summary>Makes the page.</summary>
    /// <param name="input">What it is made of.</param>
    public static CostView Build(CostInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new CostView(
            input.Page.Texts[input.Total ? "kostnad.total" : "kostnad.media"],
            CostNotes.Always(input),
            [
                CostMeasurePanel.Build(input, "c1", input.Page.Texts["c1.fraga"], [CostMeasures.PerThousand], "kostnad_per_tusen"),
                CostMeasurePanel.Build(
                    input, "c2", input.Page.Texts["c2.fraga"], [CostMeasures.PerCompletedView, CostMeasures.PerClick, CostMeasures.PerVisit], "kostnad_per_sedd"),
                CostTablePanel.Build(input),
                BudgetPanel.Build(input),
            ]);
    }
}
