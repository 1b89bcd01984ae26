using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>The panels of costs as rows of a file.</summary>
internal static class CostFile
{
    internal static PanelData OfMeasures(CostInput input, IReadOnlyList<CostMeasureData> measures)
    {
        IEnumerable<IReadOnlyList<DataValue>> prices = from measure in measures
                                                       from @group in measure.Groups
                                                       from point in CostPrice.Shown(@group)
                                                       select (IReadOnlyList<DataValue>)
                                                       [
                                                           .. Head(input, point.Channel!.Id),
                                                           DataValue.Of(measure.Id),
                                                           DataValue.Of(point.Value ?? point.Estimate),
                                                           DataValue.Of(point.Interval.Low),
                                                           DataValue.Of(point.Interval.High),
                                                           DataValue.Of(CostPrice.Text(input.Page, point)),
                                                           DataValue.Of(@group.Base),
                                                           DataValue.Of(""),
                                                           DataValue.Of(point.Constructed ? "ja" : "nej"),
                                                           DataValue.Of(point.FigureId),
                                                       ];
        IEnumerable<IReadOnlyList<DataValue>> others = from measure in measures
                                                       from one in measure.NotComparable
                                                       select (IReadOnlyList<DataValue>)
                                                       [
                                                           .. Head(input, one.Channel.Id), DataValue.Of(measure.Id), DataValue.Of(""), DataValue.Of(""), DataValue.Of(""),
                                                           DataValue.Of(""), DataValue.Of(""), DataValue.Of(one.Reason), DataValue.Of(""), DataValue.Of(""),
                                                       ];
        return new PanelData(
            ["kampanj", "spar", "kanal", "matt", "varde", "lagst", "hogst", "text", "bas", "gar_inte_att_jamfora", "uppdiktad", "siffra"], [.. prices, .. others]);
    }

    internal static PanelData OfRows(CostInput input, CostEffectivenessData costs) => new(
        ["kampanj", "spar", "kanal", "tillstand", "kostnad", "skede", "dagar", "visningar", "rackvidd", "visningar_per_nadd", "sedda_klart", "klick", "besok"],
        [.. costs.Rows.Select(row => (IReadOnlyList<DataValue>)
        [
            .. Head(input, row.Channel.Id),
            DataValue.Of(row.Amount is null ? input.Page.Words.CostMissing.Text : "klar"),
            DataValue.Of(row.Amount),
            DataValue.Of(row.Stage is { } stage ? input.Page.Texts[$"kostnad.skede.{stage.ToString().ToLowerInvariant()}"] : ""),
            DataValue.Of(row.Days),
            DataValue.Of(row.Impressions),
            DataValue.Of(row.Reach),
            DataValue.Of(row.Frequency),
            DataValue.Of(row.CompletedViews),
            DataValue.Of(row.Clicks),
            DataValue.Of(row.Visits),
        ])]);

    internal static IEnumerable<DataValue> Head(CostInput input, string channel) =>
        [DataValue.Of(input.Page.Campaign.Slug), DataValue.Of(input.Track?.Id), DataValue.Of(channel)];
}
