using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels.Reach;

/// <summary>Reach of one channel in one track, with the group that says what is counted.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Group">The API's group: one identity basis.</param>
/// <param name="Cell">The cell.</param>
internal sealed record ReachCell(MetricData Metric, ComparisonGroupData Group, ComparisonCellData Cell)
{
    /// <summary>The value; null when absent.</summary>
    internal decimal? Value => Cell.Value;

    /// <summary>The figure, with its rounding word.</summary>
    internal FigureInline Figure(PanelInput input, bool rounded)
    {
        decimal value = Cell.Value ?? throw new InvalidOperationException("An absent reach has no figure.");
        string text = rounded
            ? input.Figures.Rounded(value, Metric.Unit, Cell.Qualifier, Cell.Derived)
            : input.Figures.Full(value, Metric.Unit, Cell.Qualifier, Cell.Derived);
        return new FigureInline(value, text, Metric.Id, Cell.Qualifier, CellFacts.StatusOf(Cell), CellFacts.FigureIdOf(Cell)) { Address = CellFacts.AddressOf(input, Metric.Id, Cell) };
    }

    /// <summary>Who are counted: «profiler», or a part of the audience as «män 25–79 år».</summary>
    internal string Who(PanelInput input) => input.Words.Audience(Cell.Audience) ?? input.Words.Identity(Group.IdentityBasis);

    internal static IEnumerable<ReachCell> All(ComparisonData comparison) =>
        from @group in comparison.Groups
        from cell in @group.Cells
        select new ReachCell(comparison.Metric, @group, cell);
}
