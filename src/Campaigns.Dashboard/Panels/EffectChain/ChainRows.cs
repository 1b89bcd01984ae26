using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Panels.EffectChain;

/// <summary>Makes the rows of one metric: one for the tracks, and one for figures that are not split by track.</summary>
internal static class ChainRows
{
    /// <summary>Rows of a metric; none when it has no figure at all.</summary>
    internal static IEnumerable<ChainRow> Of(PanelInput input, ComparisonData comparison)
    {
        List<(string? Track, ChainEntry Entry)> entries = [.. Entries(input, comparison)];
        List<ChainEntry> together = [.. entries.Where(entry => entry.Track is null).Select(entry => entry.Entry)];
        if (!input.Words.HasTracks)
        {
            return together.Count == 0 ? [] : [new ChainRow(comparison.Metric.Name, [ChainCell.Of(together)], SpansTracks: false)];
        }

        var rows = new List<ChainRow>();
        if (entries.Count > together.Count)
        {
            rows.Add(new ChainRow(
                comparison.Metric.Name,
                [.. input.Tracks.Select(track => TrackCell(input, comparison, track.Id, [.. entries.Where(entry => entry.Track == track.Id).Select(entry => entry.Entry)], together.Count > 0))],
                SpansTracks: false));
        }

        if (together.Count > 0)
        {
            string heading = input.Texts.Format("k1.ihop", ("matt", comparison.Metric.Name));
            rows.Add(new ChainRow(heading, [ChainCell.Of(together)], SpansTracks: true));
        }

        return rows;
    }

    /// <summary>The row of a step without figures: what is missing, or that nobody measures it.</summary>
    internal static ChainRow WithoutFigures(PanelInput input, ChainStepDefinition step)
    {
        if (step.Step == ChainStep.Effect)
        {
            return new ChainRow(input.Texts["k1.effekt"], [EffectCell(input)], SpansTracks: true);
        }

        if (step.Step == ChainStep.Cost)
        {
            IEnumerable<ChainCell> costs = Columns(input).Select(_ => Absent(input.Words.CostMissing));
            return new ChainRow(input.Texts["kolumn.kostnad.moms"], [.. costs], SpansTracks: false);
        }

        List<string> measurable = [.. step.Metrics.Where(metric => input.Campaign.Channels.Any(channel => Measures(channel, metric)))];
        IEnumerable<ChainCell> cells = Columns(input).Select(track => Absent(input.Words.Absent(
            input.Campaign.Channels.Any(channel => Carries(channel, track) && measurable.Any(metric => Measures(channel, metric))) ? CellState.Missing : CellState.NotMeasured)));
        return new ChainRow(input.Texts[$"k1.inget.{step.Step.ToString().ToLowerInvariant()}"], [.. cells], SpansTracks: false);
    }

    private static IEnumerable<string?> Columns(PanelInput input) => input.Words.HasTracks ? input.Tracks.Select(track => (string?)track.Id) : [null];

    private static bool Measures(CampaignChannelData channel, string metric) => channel.Channel.Metrics.Any(known => known.Id == metric);

    private static bool Carries(CampaignChannelData channel, string? track) => track is null || channel.Tracks.Count == 0 || channel.Tracks.Any(known => known.Id == track);

    private static ChainCell EffectCell(PanelInput input)
    {
        AbsentCell word = input.Words.Absent(CellState.NotMeasured);
        RichText text = input.Campaign.IntendedEffect is { } effect
            ? RichText.Fill(input.Texts, "k1.avsedd_effekt", ("matsinte", word.Text), ("effekt", effect))
            : word.Text;
        return new ChainCell([], text, word.State);
    }

    private static ChainCell TrackCell(PanelInput input, ComparisonData comparison, string track, IReadOnlyList<ChainEntry> entries, bool hasTogether)
    {
        if (entries.Count > 0)
        {
            return ChainCell.Of(entries);
        }

        List<CellState> states = [.. comparison.Groups.SelectMany(group => group.Cells).Where(cell => cell.Track?.Id == track).Select(cell => cell.State)];
        if (states.Count == 0 && (input.Filter.IsActive || hasTogether))
        {
            // No place for this track: the filter left it out, or its channels are in the row that is not split by track.
            return new ChainCell([], input.Texts[input.Filter.IsActive ? "k1.utanfor" : "k1.se_ihop"], "tom");
        }

        CellState state = states.FirstOrDefault(found => found != CellState.NotMeasured, CellState.NotMeasured);
        return Absent(input.Words.Absent(state));
    }

    private static ChainCell Absent(AbsentCell word) => new([], word.Text, word.State);

    private static IEnumerable<(string? Track, ChainEntry Entry)> Entries(PanelInput input, ComparisonData comparison)
    {
        foreach (ComparisonGroupData group in comparison.Groups)
        {
            foreach (PrintedTotalData total in group.PrintedTotals.Where(total => total.Figure.Value is not null))
            {
                yield return (total.Figure.Track?.Id, TotalEntry(input, total));
            }

        }

        // Counts stand largest first; rates keep the API's order by base, since they cannot be ranked across bases.
        IEnumerable<(ComparisonGroupData Group, ComparisonCellData Cell)> cells = comparison.Groups
            .SelectMany(group => group.Cells.Where(cell => cell.Value is not null).Select(cell => (Group: group, Cell: cell)));
        foreach ((ComparisonGroupData group, ComparisonCellData cell) in comparison.Metric.Kind == MetricKindData.Ratio ? cells : cells.OrderByDescending(one => one.Cell.Value))
        {
            yield return (cell.Track?.Id, CellEntry(input, comparison.Metric, group, cell));
        }
    }

    private static ChainEntry CellEntry(PanelInput input, MetricData metric, ComparisonGroupData group, ComparisonCellData cell)
    {
        decimal value = cell.Value ?? 0m;
        var figure = new FigureInline(
            value, input.Figures.Rounded(value, metric.Unit, cell.Qualifier, cell.Derived), metric.Id, cell.Qualifier, CellFacts.StatusOf(cell), CellFacts.FigureIdOf(cell)) { Address = CellFacts.AddressOf(input, metric.Id, cell) };
        string channel = input.Words.Channel(cell.Channel);
        return new ChainEntry(
            cell.Constructed ? $"{channel}, {input.Texts["status.exempel"]}" : channel, figure, Meaning(input, metric, group, cell), null, Period(input, group, cell));
    }

    private static ChainEntry TotalEntry(PanelInput input, PrintedTotalData total)
    {
        FigureData figure = total.Figure;
        decimal value = figure.Value ?? 0m;
        var inline = new FigureInline(value, input.Figures.Rounded(value, figure.Metric.Unit, figure.Qualifier), figure.Metric.Id, figure.Qualifier, figure.Status, figure.Id);
        return new ChainEntry(input.Words.Channel(figure.Channel), inline, null, PrintedTotals.Short(input, total.Verdict));
    }

    // Only where one channel has the same figure for several periods: elsewhere the period is the campaign's, or stands in the channel's own panel.
    private static RichText? Period(PanelInput input, ComparisonGroupData group, ComparisonCellData cell)
    {
        bool several = group.Cells.Count(other =>
            other.Value is not null && other.Channel?.Id == cell.Channel?.Id && other.Track?.Id == cell.Track?.Id && other.Audience.Key == cell.Audience.Key) > 1;
        return several && cell.Window is { } window ? input.Windows.Sentence(window) : null;
    }

    private static string? Meaning(PanelInput input, MetricData metric, ComparisonGroupData group, ComparisonCellData cell)
    {
        string? who = input.Words.Audience(cell.Audience) ?? input.Words.Counted(metric, group.IdentityBasis);
        string? share = group.DenominatorBase is { } rateBase ? input.Words.Base(rateBase) : null;
        string text = string.Join(", ", new[] { who, share }.OfType<string>());
        return text.Length == 0 ? null : text;
    }
}
