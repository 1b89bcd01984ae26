using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Targets;

/// <summary>A target and its outcome in words.</summary>
internal sealed class TargetRow(PanelInput input, TargetOutcomeData outcome, string? pace = null)
{
    /// <summary>Whether a target of reach can still be met, in words; null for other targets.</summary>
    internal string? Pace { get; } = pace;

    internal TargetOutcomeData Outcome { get; } = outcome;

    internal TargetData Target => Outcome.Target;

    /// <summary>Track and channel: «Unga, Snapchat»; the whole campaign where the target names neither.</summary>
    internal string Place
    {
        get
        {
            string[] parts = [.. new[] { Target.Track is null ? null : input.Words.Track(Target.Track), Target.Channel?.Name }.OfType<string>()];
            return parts.Length == 0 ? input.Texts["k2.hela"] : string.Join(", ", parts);
        }
    }

    /// <summary>Metric and place: «Visningar, Unga, Snapchat».</summary>
    internal string Name => $"{Target.Metric.Name}, {CampaignWords.LowerFirst(Place)}";

    internal string Plan => Written(Target.Value);

    /// <summary>«{utfall} av {plan}»; an outcome known as an interval keeps both ends.</summary>
    internal string Words => input.Texts.Format("k2.av", ("utfall", OutcomeWords), ("plan", Plan));

    internal string Verdict => input.Texts[$"k2.verdict.{Outcome.Verdict.ToString().ToLowerInvariant()}"];

    /// <summary>False when nothing of the outcome is known: the target then stands in the table alone.</summary>
    internal bool IsDrawn => Bar is not null || Span is not null;

    /// <summary>The interval; null for one figure, and for an interval without both ends.</summary>
    internal ChartSpan? Span => Outcome.OutcomeInterval is { Low: { } low, High: { } high } && low != high ? new ChartSpan(low, high) : null;

    /// <summary>The value drawn as a bar: one figure, not the middle of an interval.</summary>
    internal decimal? Bar => Span is null ? Outcome.Outcome : null;

    internal decimal Highest => new[] { Target.Value, Outcome.Outcome ?? 0m, Span?.High ?? 0m }.Max();

    internal TableCell OutcomeCell => IsDrawn
        ? new FigureCell(OutcomeWords, Bar ?? Span!.High, MetricKeys.KeyOf(Target.Metric.Id)) { FigureId = Outcome.FigureId, Address = Outcome.FigureId is null ? input.FiguresAddress : null, Note = Target.Constructed ? input.Texts["status.exempel"] : null }
        : new AbsentCell(input.Texts["k2.utfall_saknas"], "ejansluten");

    private string OutcomeWords => (Bar, Span) switch
    {
        ({ } value, _) => Written(value),
        (_, { } span) => $"{Written(span.Low)}{Formatering.EnDash}{Written(span.High)}",
        _ => input.Texts["k2.utfall_saknas"],
    };

    private string Written(decimal value) => input.Figures.Full(value, Target.Metric.Unit, Qualifier.Unhedged);
}
