using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Panels.Events;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Panels.Development;

/// <summary>Dated events on the days of the charts, numbered by day.</summary>
/// <param name="Marks">The events from the first number.</param>
internal sealed record DevelopmentEvents(IReadOnlyList<DevelopmentEvent> Marks)
{
    internal static DevelopmentEvents Of(PanelInput input, DevelopmentDays days)
    {
        if (!input.Filter.ShowsEvents)
        {
            return new DevelopmentEvents([]);
        }

        // An event known by month or year has no day to stand at; it is in the list of events and not here.
        IEnumerable<AnnotationData> dated = input.Campaign.Annotations
            .Where(annotation => annotation is { From: { } from, Precision: DatePrecision.Day } && from >= days.First && from <= days.Last)
            .OrderBy(annotation => annotation.From);
        return new DevelopmentEvents([.. dated.Select((annotation, index) => Event(input, annotation, index + 1))]);
    }

    /// <summary>Marks of a channel: its own events and those of all channels.</summary>
    internal IReadOnlyList<ChartEvent> Of(string? channel) =>
        [.. Marks.Where(mark => mark.Concerns(channel)).Select(mark => new ChartEvent(mark.Annotation.From!.Value, $"{mark.Number}", mark.Annotation.Text))];

    /// <summary>Days on which the ads of a channel were rejected.</summary>
    internal IEnumerable<(DateOnly From, DateOnly To)> Rejections(string? channel, DevelopmentDays days) =>
        from mark in Marks
        where mark.Annotation is { Kind: AnnotationKind.Rejected, To: not null } && mark.Concerns(channel)
        let to = mark.Annotation.To!.Value
        select (mark.Annotation.From!.Value, to > days.Last ? days.Last : to);

    /// <summary>The numbers that stand on a day; null for none.</summary>
    internal string? On(DateOnly day)
    {
        string[] numbers = [.. Marks.Where(mark => mark.Annotation.From == day).Select(mark => $"{mark.Number}")];
        return numbers.Length == 0 ? null : string.Join(", ", numbers);
    }

    private static DevelopmentEvent Event(PanelInput input, AnnotationData annotation, int number)
    {
        string kind = input.Texts[$"handelse.{EventKinds.KeyOf(annotation.Kind)}"];
        RichText when = annotation.To is { } to
            ? input.Windows.Period(annotation.From!.Value, to, DatePrecision.Day)
            : input.Windows.Date(annotation.From!.Value, DatePrecision.Day);
        string channels = annotation.Channels.Count == 0 ? "" : $" ({input.Page.Format.List([.. annotation.Channels.Select(channel => channel.Name)])})";
        return new DevelopmentEvent(number, annotation, new RichText([.. when.Parts, new WordInline($": {kind}. {annotation.Text}{channels}")]));
    }
}

/// <summary>An event with its number and its line in the list.</summary>
/// <param name="Number">Number, from 1.</param>
/// <param name="Annotation">The event.</param>
/// <param name="Text">Its line.</param>
internal sealed record DevelopmentEvent(int Number, AnnotationData Annotation, RichText Text)
{
    internal bool Concerns(string? channel) => Annotation.Channels.Count == 0 || Annotation.Channels.Any(one => one.Id == channel);
}
