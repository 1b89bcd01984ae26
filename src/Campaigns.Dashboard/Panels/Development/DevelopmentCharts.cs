using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Development;

/// <summary>Small charts over the same days, from zero, on one scale unless the reader asks for a scale of its own for each.</summary>
internal static class DevelopmentCharts
{
    private const int Height = 180;

    internal static IReadOnlyList<ChartFigure> Make(PanelInput input, string id, IReadOnlyList<DailySeries> series, DevelopmentDays days, DevelopmentEvents events)
    {
        ValueScale shared = Scale(series.SelectMany(one => one.Figures));
        IReadOnlyList<ChartTick<string>> ticks = DateTicks.Between(days.First, days.Last, input.Page.Format.Dates);
        return [.. series.Select(one => new ChartFigure(
            input.Words.ChannelAndTrack(one.Sample.Channel, one.Sample.Track) + (one.Sample.Placement is { } placement ? $" ({placement})" : ""),
            Chart(input, id, one, days, events, input.Filter.OwnScale ? Scale(one.Figures) : shared, ticks)))];
    }

    private static ValueScale Scale(IEnumerable<FigureData> figures)
    {
        List<FigureData> all = [.. figures];
        bool whole = all[0].Metric.Unit is not (MetricUnitData.Ratio or MetricUnitData.TimesPerPerson or MetricUnitData.Money);
        return ValueScale.FromZero(all.Max(figure => figure.Value ?? 0m), whole, steps: 3);
    }

    private static ChartModel Chart(
        PanelInput input,
        string id,
        DailySeries series,
        DevelopmentDays days,
        DevelopmentEvents events,
        ValueScale scale,
        IReadOnlyList<ChartTick<string>> ticks)
    {
        MetricData metric = series.Sample.Metric;
        string? channel = series.Sample.Channel?.Id;
        List<(DateOnly From, DateOnly To)> rejected = [.. events.Rejections(channel, days)];
        return new ChartModel
        {
            Id = $"{id}-{series.Id}",
            Kind = ChartKind.Lines,
            Language = input.Page.Language.Tag(),
            Height = Height,
            X = new ChartAxis { Type = ChartAxisType.Date, From = days.First, To = days.Last, Ticks = ticks },
            Y = new ChartValueAxis
            {
                Title = input.Texts.Format("k3.axel", ("matt", metric.Name)),
                Min = 0m,
                Max = scale.Max,
                Ticks = [.. scale.Steps.Select(step => new ChartTick<decimal>(step, input.Figures.Rounded(step, metric.Unit, Qualifier.Unhedged)))],
            },
            Series =
            [
                new ChartSeries
                {
                    Id = series.Id,
                    Label = input.Words.ShortChannel(series.Sample.Channel),
                    Mark = ChartMark.OfChannel(channel),
                    Connected = metric.Kind != MetricKindData.UniqueCount,
                    Points = [.. days.All.Select(day => Point(input, series, day, rejected.Any(band => day >= band.From && day <= band.To)))],
                },
            ],
            Bands = [.. Bands(input, series, days, rejected)],
            Events = events.Of(channel),
            Readoff = [.. days.All.Select(day => Readoff(input, series, day))],
        };
    }

    // A day without a figure is a gap, and so is a zero while the ad was rejected: it was not shown, which is not the same as shown to nobody.
    private static ChartPoint Point(PanelInput input, DailySeries series, DateOnly day, bool rejected)
    {
        FigureData? figure = series.On(day);
        decimal? value = figure?.Value is 0m && rejected ? null : figure?.Value;
        return new ChartPoint(
            DateFormat.Iso(day),
            value,
            value is { } shown ? input.Figures.Full(shown, figure!.Metric.Unit, figure.Qualifier) : input.Texts["k3.inget_varde"],
            figure?.Status == FigureStatus.Preliminary);
    }

    private static IEnumerable<ChartBand> Bands(PanelInput input, DailySeries series, DevelopmentDays days, IEnumerable<(DateOnly From, DateOnly To)> rejected)
    {
        List<DateOnly> preliminary = [.. days.All.Where(day => series.On(day)?.Status == FigureStatus.Preliminary)];
        if (preliminary.Count > 0)
        {
            yield return new ChartBand(preliminary[0], preliminary[^1], ChartBandKind.Preliminary, input.Texts["k3.prel"]);
        }

        foreach ((DateOnly from, DateOnly to) in rejected)
        {
            yield return new ChartBand(from, to, ChartBandKind.Rejected, input.Texts["k3.avvisad"]);
        }
    }

    private static ChartReadoff Readoff(PanelInput input, DailySeries series, DateOnly day)
    {
        FigureData? figure = series.On(day);
        string value = figure?.Value is { } shown ? input.Figures.Full(shown, figure.Metric.Unit, figure.Qualifier) : DevelopmentTable.AbsenceOf(input, figure).Text;
        string key = figure?.Status == FigureStatus.Preliminary ? "k3.las.prel" : "k3.las";
        return new ChartReadoff(DateFormat.Iso(day), input.Texts.Format(key, ("datum", input.Page.Format.Dates.Text(day)), ("varde", value)));
    }
}
