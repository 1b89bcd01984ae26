using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Lead;

/// <summary>Chooses the key figures of each track: of each metric the printed total, or else its largest figure. Nothing is added up.</summary>
internal static class KeyFigureRows
{
    private const int MostInARow = 4;

    internal static IReadOnlyList<KeyFigureRow> Of(PanelInput input, IReadOnlyList<string> metrics)
    {
        List<ComparisonData> comparisons = [.. input.Comparisons(metrics)];
        IEnumerable<string?> tracks = [.. input.Campaign.Tracks.Select(track => (string?)track.Id), null];
        return [.. tracks.Select(track => Row(input, comparisons, track)).OfType<KeyFigureRow>()];
    }

    private static KeyFigureRow? Row(PanelInput input, List<ComparisonData> comparisons, string? track)
    {
        // What is not split by track stands in its own row only where no track has a figure of its own.
        IEnumerable<ComparisonData> asked = track is null ? comparisons.Where(comparison => !HasTrackFigures(comparison)) : comparisons;
        List<KeyFigure> figures = [.. asked.Select(comparison => Best(input, comparison, track)).OfType<KeyFigure>().Take(MostInARow)];
        if (figures.Count == 0)
        {
            return null;
        }

        string heading = track is null
            ? input.Texts[input.Words.HasTracks ? "kampanj.ej_delat" : "kampanj.hela"]
            : input.Words.Track(new TrackReference(track));
        return new KeyFigureRow($"nyckeltal-{track ?? "hela"}", heading, figures);
    }

    private static bool HasTrackFigures(ComparisonData comparison) => comparison.Groups.Any(group =>
        group.Cells.Any(cell => cell.Value is not null && cell.Track is not null) || group.PrintedTotals.Any(total => total.Figure.Track is not null));

    private static KeyFigure? Best(PanelInput input, ComparisonData comparison, string? track)
    {
        PrintedTotalData? total = comparison.Groups.SelectMany(group => group.PrintedTotals)
            .Where(total => total.Figure.Value is not null && total.Figure.Track?.Id == track)
            .MaxBy(total => total.Figure.Value);
        if (total is { Figure: { Value: { } printed } figure })
        {
            return Make(input, comparison.Metric, figure.Channel, printed, figure.Qualifier, false, figure.Status, PrintedTotals.Short(input, total.Verdict));
        }

        (ComparisonGroupData Group, ComparisonCellData Cell)? best = comparison.Groups
            .SelectMany(group => group.Cells.Select(cell => (Group: group, Cell: cell)))
            .Where(one => one.Cell.Value is not null && one.Cell.Track?.Id == track)
            .Select(one => ((ComparisonGroupData, ComparisonCellData)?)one)
            .MaxBy(one => one!.Value.Item2.Value);
        return best is { Cell: { Value: { } value } cell } found
            ? Make(input, comparison.Metric, cell.Channel, value, cell.Qualifier, cell.Derived, CellFacts.StatusOf(cell), Basis(input, comparison.Metric, found.Group, cell))
            : null;
    }

    private static KeyFigure Make(
        PanelInput input,
        MetricData metric,
        ChannelData? channel,
        decimal value,
        Metrics.Observations.Qualifier qualifier,
        bool derived,
        Metrics.Observations.FigureStatus status,
        string basis) => new(
            channel is null ? metric.Name : $"{metric.Name}, {channel.Name}",
            value,
            input.Figures.Rounded(value, metric.Unit, qualifier, derived),
            basis,
            MetricKeys.KeyOf(metric.Id),
            qualifier,
            status);

    private static string Basis(PanelInput input, MetricData metric, ComparisonGroupData group, ComparisonCellData cell)
    {
        string counted = input.Words.Audience(cell.Audience)
            ?? input.Words.Counted(metric, group.IdentityBasis)
            ?? (group.DenominatorBase is { } rateBase ? input.Words.Base(rateBase) : "");
        return cell.Constructed ? $"{counted} {input.Texts["status.uppdiktad"]}".Trim() : counted;
    }
}
