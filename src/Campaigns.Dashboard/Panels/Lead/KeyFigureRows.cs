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
            return Make(input, comparison.Metric, figure.Channel, printed, figure.Qualifier, false, figure.Status, PrintedTotals.Short(input, total.Verdict)) with { FigureId = figure.Id };
        }

        List<(ComparisonGroupData Group, ComparisonCellData Cell)> candidates = [.. comparison.Groups
            .SelectMany(group => group.Cells.Select(cell => (group, cell)))
            .Where(one => one.cell.Value is not null && one.cell.Track?.Id == track)];
        if (candidates.Count == 0)
        {
            return null;
        }

        // Of several periods the newest, and then its period is said.
        DateOnly newest = candidates.Max(one => LastDay(one.Cell));
        bool several = candidates.Any(one => LastDay(one.Cell) != newest && one.Cell.Channel?.Id == candidates[0].Cell.Channel?.Id);
        (ComparisonGroupData found, ComparisonCellData best) = candidates.Where(one => LastDay(one.Cell) == newest).MaxBy(one => one.Cell.Value);
        string basis = Basis(input, comparison.Metric, found, best);
        return Make(
            input,
            comparison.Metric,
            best.Channel,
            best.Value ?? 0m,
            best.Qualifier,
            best.Derived,
            CellFacts.StatusOf(best),
            several && best.Window is { } window ? string.Join(", ", new[] { basis, input.Windows.Sentence(window).Plain }.Where(text => text.Length > 0)) : basis) with
            {
                FigureId = CellFacts.FigureIdOf(best),
                Address = CellFacts.AddressOf(input, comparison.Metric.Id, best),
            };
    }

    // A figure for the whole flight counts as the newest: it ends with the campaign.
    private static DateOnly LastDay(ComparisonCellData cell) => cell.Window?.Last ?? DateOnly.MaxValue;

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
        return cell.Constructed ? string.Join(", ", new[] { counted, input.Texts["status.exempel"] }.Where(text => text.Length > 0)) : counted;
    }
}
