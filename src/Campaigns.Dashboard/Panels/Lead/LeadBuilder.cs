using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Formatting;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Panels.Lead;

/// <summary>Makes the part of the page above the panels.</summary>
public static class LeadBuilder
{
    private const int MostSentences = 3;

    /// <summary>Makes it.</summary>
    /// <param name="input">What the page is made of.</param>
    /// <param name="dashboard">The dashboard file.</param>
    public static LeadView Build(PanelInput input, DashboardDefinition dashboard)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(dashboard);
        return new LeadView
        {
            Purpose = input.Campaign.Purpose,
            Status = input.Campaign.Kind == CampaignKind.OwnedChannel ? null : input.Texts[$"kampanjstatus.{input.Campaign.Status.ToString().ToLowerInvariant()}"],
            Facts = Facts(input),
            Freshness = Freshness(input),
            Brief = [.. Brief(input).Take(MostSentences)],
            KeyFigures = KeyFigureRows.Of(input, dashboard.KeyFigures),
        };
    }

    private static List<(string Term, RichText Text)> Facts(PanelInput input)
    {
        CampaignData campaign = input.Campaign;
        RichText period = input.Windows.Sentence(campaign.Flight);
        var facts = new List<(string Term, RichText Text)>
        {
            (input.Texts["kampanj.period"], campaign.FlightNote is { } note ? RichText.Join(UpperFirst(period).WithFullStop(), note) : UpperFirst(period)),
        };
        Add("kampanj.malgrupp", campaign.Audience);
        if (campaign.Tracks.Count > 1)
        {
            facts.Add((input.Texts["kampanj.spar"], string.Join("; ", campaign.Tracks.Select(Track))));
        }

        Add("kampanj.uppdrag", campaign.Mandate);
        Add("kampanj.agare", campaign.Owner);
        Add("kampanj.partner", campaign.Partners.Count == 0 ? null : input.Page.Format.List(campaign.Partners));
        return facts;

        void Add(string key, string? text)
        {
            if (text is not null)
            {
                facts.Add((input.Texts[key], text));
            }
        }
    }

    private static string Track(TrackData track) => track.Audience is { } audience ? $"{track.Name} ({CampaignWords.LowerFirst(audience)})" : track.Name;

    // Figures of a printed report are as old as the report, however lately they were read in: both are said.
    private static RichText Freshness(PanelInput input)
    {
        List<SourceData> sources = [.. input.Campaign.Sources.Where(source => source.LastRun is not null)];
        if (sources.Count == 0)
        {
            return input.Texts["farskhet.ingen"];
        }

        if (sources.All(source => source.Document is not null))
        {
            DateOnly read = sources.Max(source => DateFormat.DateIn(source.LastRun!.FinishedAt));
            return RichText.Fill(
                input.Texts,
                "farskhet.tryckt",
                ("dokument", input.Page.Format.List([.. sources.Select(source => source.Document!).Distinct(StringComparer.Ordinal)])),
                ("datum", new DateInline(DateFormat.Iso(read), input.Page.Format.Dates.Text(read))));
        }

        DateOnly today = DateFormat.DateIn(input.Now);
        DateOnly until = input.Campaign.FiguresUntil ?? sources.Max(source => DateFormat.DateIn(source.LastRun!.FinishedAt));
        int fresh = sources.Count(source => DateFormat.DateIn(source.LastRun!.FinishedAt) == today);
        return RichText.Fill(
            input.Texts,
            "farskhet.till",
            ("datum", new DateInline(DateFormat.Iso(until), input.Page.Format.Dates.Text(until))),
            ("n", new CountInline(fresh, input.Page.Format.Numbers.Whole(fresh))),
            ("m", new CountInline(sources.Count, input.Page.Format.Numbers.Whole(sources.Count))));
    }

    private static IEnumerable<RichText> Brief(PanelInput input)
    {
        if (Showings.ShowingsPanel.Answer(input) is { } shown)
        {
            yield return shown;
        }

        foreach (AnnotationData rejected in input.Campaign.Annotations.Where(annotation => annotation.Kind == AnnotationKind.Rejected && annotation.Channels.Count > 0))
        {
            string channels = input.Page.Format.List([.. rejected.Channels.Select(channel => channel.Name)]);
            yield return rejected is { From: { } from, To: { } to }
                ? RichText.Fill(input.Texts, "svar.avvisad", ("kanal", channels), ("period", input.Windows.Period(from, to, rejected.Precision)))
                : RichText.Fill(input.Texts, "svar.avvisad.utan_datum", ("kanal", channels));
        }

        bool anyCost = input.Comparisons([CostCells.Spend]).Any(comparison => comparison.Groups.Any(group => group.Cells.Any(cell => cell.Value is not null)));
        bool paid = input.Campaign.Channels.Any(channel => channel.Channel.MediaType == Metrics.Dimensions.MediaType.Paid);
        if (paid && !anyCost)
        {
            yield return input.Texts["svar.kostnad"];
        }
    }

    private static RichText UpperFirst(RichText text) => text.Parts switch
    {
        [WordInline first, ..] => new RichText([first with { Text = CampaignWords.UpperFirst(first.Text) }, .. text.Parts.Skip(1)]),
        [DateInline first, ..] => new RichText([first with { Text = CampaignWords.UpperFirst(first.Text) }, .. text.Parts.Skip(1)]),
        _ => text,
    };
}
