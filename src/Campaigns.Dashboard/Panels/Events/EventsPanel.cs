using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Formatting;

namespace Campaigns.Dashboard.Panels.Events;

/// <summary>Dated events as text; never only marks on a chart.</summary>
public sealed record EventsPanelView : PanelView
{
    /// <summary>The events, dated ones first.</summary>
    public required IReadOnlyList<EventView> Events { get; init; }
}

/// <summary>One event.</summary>
/// <param name="When">Its date or period, or the words for a date that is not known.</param>
/// <param name="Kind">Kind in words: «Annonsen avvisad».</param>
/// <param name="KindKey">Kind as a key, as in files: <c>avvisad</c>.</param>
/// <param name="Text">Short text.</param>
/// <param name="Details">Longer text; null when none.</param>
/// <param name="Channels">Channels it concerns; null for all.</param>
public sealed record EventView(RichText When, string Kind, string KindKey, string Text, string? Details, string? Channels);

/// <summary>«Vad hände under kampanjen?»</summary>
public static class EventsPanel
{
    /// <summary>Makes the panel.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="definition">Its entry in the dashboard file.</param>
    public static PanelView Build(PanelInput input, PanelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(definition);
        IReadOnlyList<AnnotationData> annotations = input.Campaign.Annotations;
        return new EventsPanelView
        {
            Id = definition.Id,
            Question = input.Texts["k8.fraga"],
            State = annotations.Count == 0 ? PanelState.Empty : PanelState.Ready,
            StateText = annotations.Count == 0 ? RichText.Of(input.Texts["k8.inga"]) : null,
            Events = [.. annotations.Select(annotation => View(input, annotation))],
            Data = annotations.Count == 0 ? null : ToData(input, annotations),
        };
    }

    private static EventView View(PanelInput input, AnnotationData annotation)
    {
        string key = EventKinds.KeyOf(annotation.Kind);
        return new EventView(
            When(input, annotation),
            input.Texts[$"handelse.{key}"],
            key,
            annotation.Text,
            annotation.Details,
            annotation.Channels.Count == 0 ? null : input.Page.Format.List([.. annotation.Channels.Select(channel => channel.Name)]));
    }

    private static RichText When(PanelInput input, AnnotationData annotation) => annotation switch
    {
        { From: { } from, To: { } to } => input.Windows.Period(from, to, annotation.Precision),
        { From: { } from } => input.Windows.Date(from, annotation.Precision),
        { To: { } to } => RichText.Fill(input.Texts, "period.till", ("datum", input.Windows.Date(to, annotation.Precision))),
        _ => input.Texts["k8.utan_datum"],
    };

    private static PanelData ToData(PanelInput input, IReadOnlyList<AnnotationData> annotations) => new(
        ["kampanj", "handelse", "slag", "fran", "till", "kanaler", "text", "mer"],
        [.. annotations.Select(annotation => (IReadOnlyList<DataValue>)
        [
            DataValue.Of(input.Campaign.Slug),
            DataValue.Of(annotation.Id),
            DataValue.Of(EventKinds.KeyOf(annotation.Kind)),
            DataValue.Of(annotation.From is { } from ? DateFormat.Iso(from, annotation.Precision) : null),
            DataValue.Of(annotation.To is { } to ? DateFormat.Iso(to, annotation.Precision) : null),
            DataValue.Of(string.Join(' ', annotation.Channels.Select(channel => channel.Id))),
            DataValue.Of(annotation.Text),
            DataValue.Of(annotation.Details),
        ])]);
}
