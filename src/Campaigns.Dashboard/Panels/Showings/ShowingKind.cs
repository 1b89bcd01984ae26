using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels.Showings;

/// <summary>One kind of showing: figures that may stand in one chart.</summary>
/// <param name="Metric">Its metric.</param>
/// <param name="Groups">The API's groups.</param>
internal sealed record ShowingKind(MetricData Metric, IReadOnlyList<ComparisonGroupData> Groups)
{
    /// <summary>Cells of channels that measure this kind, in the API's order; a channel that cannot measure it is no part of the kind.</summary>
    internal IReadOnlyList<ComparisonCellData> Cells { get; } =
        [.. Groups.SelectMany(group => group.Cells).Where(cell => cell.State != CellState.NotMeasured)];

    /// <summary>Cells with a value.</summary>
    internal IReadOnlyList<ComparisonCellData> Shown => [.. Cells.Where(cell => cell.Value is not null)];

    /// <summary>Totals that a source printed.</summary>
    internal IReadOnlyList<PrintedTotalData> Totals => [.. Groups.SelectMany(group => group.PrintedTotals)];

    /// <summary>Channels whose figure is missing in some track.</summary>
    internal IEnumerable<NamedReference> MissingChannels => Cells
        .Where(cell => cell.State == CellState.Missing)
        .Select(cell => cell.Channel)
        .OfType<ChannelData>()
        .Select(channel => new NamedReference(channel.Id, channel.Name));

    /// <summary>Every stored figure of the kind.</summary>
    internal IEnumerable<FigureData> Figures => Cells.SelectMany(cell => cell.Inputs.Concat(cell.Alternatives)).Concat(Totals.Select(total => total.Figure));

    internal bool HasFigures => Shown.Count > 0 || Totals.Count > 0;

    internal static ShowingKind Of(ComparisonData comparison) => new(comparison.Metric, comparison.Groups);
}
