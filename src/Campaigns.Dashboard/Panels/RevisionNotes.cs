using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;

namespace Campaigns.Dashboard.Panels;

/// <summary>Notes on figures that have had another value: «ändrad {datum}, tidigare {värde}».</summary>
public static class RevisionNotes
{
    /// <summary>One note for each changed figure.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="figures">The figures shown.</param>
    public static IReadOnlyList<RichText> Of(PanelInput input, IEnumerable<FigureData> figures)
    {
        ArgumentNullException.ThrowIfNull(input);
        return [.. figures.DistinctBy(figure => figure.Id).Where(figure => figure.Revisions.Count > 1).Select(figure => Note(input, figure))];
    }

    private static RichText Note(PanelInput input, FigureData figure)
    {
        RevisionData before = figure.Revisions[^2];
        DateOnly changed = DateFormat.DateIn(figure.Revisions[^1].ObservedAt);
        RichText earlier = before.Value is { } value
            ? new FigureInline(value, input.Figures.Full(value, figure.Metric.Unit, before.Qualifier), figure.Metric.Id, before.Qualifier, before.Status)
            : input.Texts["tillstand.saknas"];
        return RichText.Fill(
            input.Texts,
            "status.andrad",
            ("vad", $"{figure.Metric.Name}, {input.Words.ChannelAndTrack(figure.Channel, figure.Track)}"),
            ("datum", new DateInline(DateFormat.Iso(changed), input.Page.Format.Dates.Text(changed))),
            ("varde", earlier));
    }
}
