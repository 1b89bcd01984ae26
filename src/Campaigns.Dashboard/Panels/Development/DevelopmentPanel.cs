using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Development;

/// <summary>«Hur har {mått} utvecklats?»: one small chart a channel and track, all over the same days, events as numbered marks with the list as text.</summary>
public static class DevelopmentPanel
{
    private const int MostDays = 400;

    /// <summary>Makes the panel.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="definition">Its entry in the dashboard file: the metrics that may be shown, the first one with daily figures unless the filter names another.</param>
    public static PanelView Build(PanelInput input, PanelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(definition);
        string? metric = MetricOf(input, definition);
        IReadOnlyList<DailySeries> series = metric is null ? [] : DailySeries.Of(input.Daily, metric);
        if (series.Count == 0)
        {
            string name = input.Texts["k4.matt"];
            return new ChartPanelView
            {
                Id = definition.Id,
                Question = input.Texts.Format("k3.fraga", ("matt", CampaignWords.LowerFirst(name))),
                State = input.Filter.IsActive ? PanelState.Empty : PanelState.NotConnected,
                StateText = input.Filter.IsActive ? PanelAbsence.Empty(input) : input.Texts["k3.tom"],
            };
        }

        return Ready(input, definition.Id, series);
    }

    /// <summary>Metrics of the panel that the campaign has daily figures of.</summary>
    internal static IReadOnlyList<string> MetricsOf(PanelInput input, PanelDefinition definition) =>
        [.. definition.Metrics.Where(metric => input.Daily.Any(figure => figure.Metric.Id == metric))];

    private static string? MetricOf(PanelInput input, PanelDefinition definition)
    {
        IReadOnlyList<string> daily = MetricsOf(input, definition);
        return daily.Contains(input.Filter.Metric ?? "", StringComparer.Ordinal) ? input.Filter.Metric : daily.Count > 0 ? daily[0] : null;
    }

    private static ChartPanelView Ready(PanelInput input, string id, IReadOnlyList<DailySeries> series)
    {
        MetricData metric = series[0].Sample.Metric;
        DevelopmentDays days = DevelopmentDays.Of(input, series, MostDays);
        var events = DevelopmentEvents.Of(input, days);
        List<FigureData> figures = [.. series.SelectMany(one => one.Figures)];
        bool preliminary = figures.Any(figure => figure.Status == FigureStatus.Preliminary);
        return new ChartPanelView
        {
            Id = id,
            Question = input.Texts.Format("k3.fraga", ("matt", CampaignWords.LowerFirst(metric.Name))),
            Charts = DevelopmentCharts.Make(input, id, series, days, events),
            Marks = [.. events.Marks.Select(mark => mark.Text)],
            Table = DevelopmentTable.Make(input, id, series, days, events),
            Notes =
            [
                .. preliminary ? [(RichText)input.Texts["k3.prel.not"]] : Array.Empty<RichText>(),
                .. metric.Kind == MetricKindData.UniqueCount ? [(RichText)input.Texts["k3.rackvidd"]] : Array.Empty<RichText>(),
                .. days.Shortened ? [(RichText)input.Texts.Format("k3.kapad", ("n", input.Page.Format.Numbers.Whole(MostDays)))] : Array.Empty<RichText>(),
                .. RevisionNotes.Of(input, figures),
            ],
            Caption = SourceLine.Of(input, figures),
            Badge = preliminary ? input.Texts["panel.marke.prel"] : null,
            MethodAnchor = MetricKeys.KeyOf(metric.Id),
            Data = DevelopmentTable.ToData(input, series),
        };
    }
}

/// <summary>The days of the axis: those of the filter, or from the first day with a figure to the last.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Shortened">True when earlier days were left out.</param>
internal sealed record DevelopmentDays(DateOnly First, DateOnly Last, bool Shortened)
{
    internal IEnumerable<DateOnly> All => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    internal static DevelopmentDays Of(PanelInput input, IReadOnlyList<DailySeries> series, int most)
    {
        DateOnly last = input.Filter.Last ?? series.Max(one => one.Last);
        DateOnly first = input.Filter.First ?? series.Min(one => one.First);
        DateOnly earliest = last.AddDays(1 - most);
        return first < earliest ? new DevelopmentDays(earliest, last, true) : new DevelopmentDays(first, last, false);
    }
}
