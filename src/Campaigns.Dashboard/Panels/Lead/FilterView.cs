using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Lead;

/// <summary>The filter of a campaign's page: what may be chosen, what is chosen, and the line that says so.</summary>
/// <param name="Choices">The fields.</param>
/// <param name="Chosen">What is chosen, each with the address that takes it away.</param>
/// <param name="Status">The status line.</param>
/// <param name="Period">The period in words, for the title.</param>
public sealed record FilterView(IReadOnlyList<FilterChoice> Choices, IReadOnlyList<ChosenFilter> Chosen, RichText Status, RichText Period)
{
    /// <summary>Makes the filter.</summary>
    /// <param name="input">What the page is made of.</param>
    /// <param name="reading">What the address says.</param>
    /// <param name="path">Bare path of the page, language prefix included.</param>
    public static FilterView Of(PanelInput input, AddressReading reading, string path)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(reading);
        List<ChannelData> channels = ChannelsOf(input);
        RichText period = PeriodWords(input, reading.View);
        return new FilterView(ChoicesOf(input, reading.View, channels), ChosenOf(input, reading.View, channels, path), StatusLine(input, reading.View, channels, period), period);
    }

    /// <summary>What must be said above the content: what could not be read of the address, and which day's knowledge is shown.</summary>
    /// <param name="page">Language of the page.</param>
    /// <param name="reading">What the address says.</param>
    public static IReadOnlyList<string> NoticesOf(PageContext page, AddressReading reading)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(reading);
        var notices = new List<string>();
        if (reading.Dropped.Count > 0)
        {
            notices.Add(page.Texts.Format("adress.tappade", ("nyckel", string.Join(", ", reading.Dropped))));
        }

        if (reading.View.AsOf is { } day)
        {
            notices.Add(page.Texts.Format("per.banner", ("datum", page.Format.Dates.Text(day))));
        }

        if (reading.View.Period != PeriodChoice.Whole)
        {
            notices.Add(page.Texts["filter.hela_perioder"]);
        }

        return notices;
    }

    // Channels in use first, in the campaign's order; then those that only a printed total names.
    private static List<ChannelData> ChannelsOf(PanelInput input) =>
        [.. input.Campaign.Channels.Select(used => used.Channel).DistinctBy(channel => channel.Id)];

    private static List<FilterChoice> ChoicesOf(PanelInput input, ViewState view, List<ChannelData> channels)
    {
        var choices = new List<FilterChoice>();
        if (channels.Count > 1)
        {
            choices.Add(new FilterChoice(
                QueryKeys.Channels.Name,
                input.Texts["filter.kanal"],
                [.. channels.Select(channel => new FilterOption(channel.Id, channel.Name, view.Channels.Contains(channel.Id, StringComparer.Ordinal)))],
                Many: true));
        }

        if (input.Campaign.Tracks.Count > 1)
        {
            choices.Add(new FilterChoice(
                QueryKeys.Track.Name,
                input.Texts["filter.spar"],
                [
                    new FilterOption("", input.Texts["filter.spar.alla"], view.Track is null),
                    .. input.Campaign.Tracks.Select(track => new FilterOption(track.Id, track.Name, view.Track == track.Id)),
                ],
                Many: false));
        }

        if (input.DailyMetrics.Count > 1)
        {
            choices.Add(new FilterChoice(
                QueryKeys.Metric.Name,
                input.Texts["k3.matt"],
                [.. input.DailyMetrics.Select((metric, index) => new FilterOption(
                    index == 0 ? "" : MetricKeys.KeyOf(metric.Id), metric.Name, view.Metric is { } chosen ? chosen == MetricKeys.KeyOf(metric.Id) : index == 0))],
                Many: false));
        }

        return choices;
    }

    private static List<ChosenFilter> ChosenOf(PanelInput input, ViewState view, List<ChannelData> channels, string path)
    {
        var chosen = new List<ChosenFilter>();
        if (view.Period != PeriodChoice.Whole)
        {
            chosen.Add(new ChosenFilter(input.Texts["filter.period"], PeriodWords(input, view).Plain, view.With(QueryKeys.Period, null).AddressAt(path)));
        }

        chosen.AddRange(view.Channels.Select(id => new ChosenFilter(
            input.Texts["kolumn.kanal"], NameOf(channels, id), view.Without(QueryKeys.Channels, id).AddressAt(path))));
        if (view.Track is { } track)
        {
            chosen.Add(new ChosenFilter(input.Texts["filter.spar"], input.Words.Track(new TrackReference(track)), view.With(QueryKeys.Track, null).AddressAt(path)));
        }

        return chosen;
    }

    private static RichText StatusLine(PanelInput input, ViewState view, List<ChannelData> channels, RichText period)
    {
        RichText channelWords = view.Channels.Count == 0
            ? input.Texts["status.alla_kanaler"]
            : input.Page.Format.List([.. view.Channels.Select(id => NameOf(channels, id))]);
        RichText sentence = input.Campaign.Tracks.Count > 1
            ? RichText.Fill(input.Texts, "status.visar", ("period", period), ("kanaler", channelWords), ("spar", TrackWords(input, view)))
            : RichText.Fill(input.Texts, "status.visar.utan_spar", ("period", period), ("kanaler", channelWords));
        return input.Filter is { First: { } first, Last: { } last }
            ? RichText.Join(sentence, Days(input, last.DayNumber - first.DayNumber + 1))
            : sentence;
    }

    private static RichText Days(PanelInput input, int days) =>
        RichText.Fill(input.Texts, days == 1 ? "status.dag" : "status.dagar", ("n", new CountInline(days, input.Page.Format.Numbers.Whole(days))));

    private static string TrackWords(PanelInput input, ViewState view) => view.Track is { } track
        ? CampaignWords.LowerFirst(input.Words.Track(new TrackReference(track)))
        : input.Texts["status.alla_spar"];

    // A preset always shows its days: «Senaste 7 dagarna (14–20 november 2026)».
    private static RichText PeriodWords(PanelInput input, ViewState view)
    {
        if (input.Filter is not { First: { } first, Last: { } last })
        {
            return input.Texts["status.hela"];
        }

        RichText days = input.Windows.Period(first, last, DatePrecision.Day);
        return view.Period.Preset is { } preset
            ? RichText.Join(CampaignWords.LowerFirst(input.Texts[$"period.{preset}"]), Parenthesis(days))
            : days;
    }

    private static RichText Parenthesis(RichText text) => new([new WordInline("("), .. text.Parts, new WordInline(")")]);

    private static string NameOf(List<ChannelData> channels, string id) => channels.FirstOrDefault(channel => channel.Id == id)?.Name ?? id;
}
