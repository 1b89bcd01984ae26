using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;

namespace Campaigns.Dashboard.Panels.Sources;

/// <summary>What does not agree in the figures, as it was found when they came: the rule in words, both figures, what has become of it, and where the figures lead back to.</summary>
internal static class WarningList
{
    // More than this would push the sources off the page; the API has the rest.
    private const int MostFigures = 6;

    /// <summary>The list, also for a question that was not answered; null when nothing was found.</summary>
    /// <param name="input">What the panels are made of.</param>
    public static PanelList? Of(PanelInput input) => input.Analyses.Warnings switch
    {
        { Failure: not null } => new PanelList(input.Texts["varning.rubrik"], [input.Texts["varning.fel"]]),
        { Answer.CapturedWarnings: { Count: > 0 } warnings } => new PanelList(input.Texts["varning.rubrik"], [.. warnings.Select(warning => Item(input, warning))]),
        _ => null,
    };

    private static RichText Item(PanelInput input, CapturedWarningData warning)
    {
        var sentences = new List<RichText>
        {
            RichText.Fill(input.Texts, "varning.vad", ("kanal", Place(input, warning)), ("text", warning.Message)),
            RichText.Fill(
                input.Texts,
                "varning.tal",
                ("varde", Number(input, warning, warning.Actual)),
                ("grans", Number(input, warning, warning.Limit)),
                ("kalla", warning.Source.Name)),
        };
        if (warning.Window is not { First: null, Last: null })
        {
            sentences.Add(RichText.Fill(input.Texts, "varning.period", ("period", input.Windows.Sentence(warning.Window))));
        }

        sentences.Add(State(input, warning));
        return RichText.Join([.. sentences, .. Figures(input, warning)]);
    }

    private static string Place(PanelInput input, CapturedWarningData warning) => warning.Track is { } track && input.Words.HasTracks
        ? $"{warning.Channel.Name}, {input.Words.Track(track)}"
        : warning.Channel.Name;

    // The rules of spend compare kronor; all others compare counts.
    private static string Number(PanelInput input, CapturedWarningData warning, decimal value) =>
        input.Figures.Full(value, warning.Subject == "spend" ? MetricUnitData.Money : MetricUnitData.Times, Metrics.Observations.Qualifier.Unhedged);

    private static RichText State(PanelInput input, CapturedWarningData warning) => warning switch
    {
        { State: CapturedWarningStateData.Gone, GoneSince: { } since } => RichText.Fill(
            input.Texts, "varning.borta", ("fran", Day(input, warning.FirstSeenAt)), ("sedan", Day(input, since))),
        { State: CapturedWarningStateData.Exempted } => RichText.Fill(
            input.Texts, "varning.undantagen", ("fran", Day(input, warning.FirstSeenAt)), ("skal", warning.Reason ?? input.Texts["varning.utan_skal"])),
        _ => RichText.Fill(input.Texts, "varning.star", ("fran", Day(input, warning.FirstSeenAt))),
    };

    private static DateInline Day(PanelInput input, DateTimeOffset at)
    {
        DateOnly day = DateFormat.DateIn(at);
        return new DateInline(DateFormat.Iso(day), input.Page.Format.Dates.Text(day));
    }

    private static IEnumerable<RichText> Figures(PanelInput input, CapturedWarningData warning)
    {
        if (warning.FigureIds.Count == 0)
        {
            yield break;
        }

        yield return input.Texts["varning.siffror"];
        foreach (string id in warning.FigureIds.Take(MostFigures))
        {
            yield return new LinkInline(id, input.Page.Link($"/f/{id}"));
        }

        if (warning.FigureIds.Count > MostFigures)
        {
            int rest = warning.FigureIds.Count - MostFigures;
            yield return RichText.Fill(input.Texts, "varning.fler", ("n", new CountInline(rest, input.Page.Format.Numbers.Whole(rest))));
        }
    }
}
