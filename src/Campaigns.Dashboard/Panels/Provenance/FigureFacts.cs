using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;

namespace Campaigns.Dashboard.Panels.Provenance;

/// <summary>Value then and now.</summary>
internal static class FigureValueFacts
{
    internal static IReadOnlyList<(string Term, RichText Text)> Of(PageContext page, FigureRecordData record, FigureRecordWords words)
    {
        var facts = new List<(string Term, RichText Text)>
        {
            (page.Texts["figur.nu"], record.Now is { } now ? words.Value(now) : page.Texts["figur.nu.saknas"]),
            (page.Texts[record.Figure is null ? "figur.da.visad" : "figur.da.kand"], RichText.Join(words.Value(record.Then), Moment(page, record.Then.At))),
        };
        if (record.Difference is { } difference and not 0m)
        {
            facts.Add((page.Texts["figur.skillnad"], new FigureInline(difference, words.Difference(difference), words.MetricId)));
        }

        facts.Add((page.Texts["figur.varfor"], record.Why.Count == 0 ? page.Texts["figur.varfor.samma"] : string.Join(' ', record.Why)));
        return facts;
    }

    private static RichText Moment(PageContext page, DateTimeOffset at)
    {
        DateOnly day = DateFormat.DateIn(at);
        return RichText.Fill(page.Texts, "figur.den", ("datum", new DateInline(DateFormat.Iso(day), page.Format.Dates.Text(day))));
    }
}

/// <summary>What a figure is, and what is known of the answer it was read from.</summary>
internal static class FigureFacts
{
    internal static IReadOnlyList<(string Term, RichText Text)> Of(PageContext page, FigureRecordData record)
    {
        var facts = new List<(string Term, RichText Text)>
        {
            (page.Texts["figur.betyder"], record.Definition),
            (page.Texts["figur.kampanj"], new LinkInline(record.Campaign.Name, page.Link($"/kampanj/{record.Campaign.Slug}"))),
            (page.Texts["kolumn.siffra"], record.Id),
        };
        if (record.Figure is not { } figure)
        {
            return facts;
        }

        var windows = new WindowWords(page);
        facts.Add((page.Texts["filter.period"], windows.Sentence(figure.Window)));
        if (figure.IdentityBasis is { } basis)
        {
            facts.Add((page.Texts["kolumn.raknas_som"], page.Texts[$"raknas.{basis.ToString().ToLowerInvariant()}"]));
        }

        if (figure.DenominatorBase is { } rateBase)
        {
            facts.Add((page.Texts["kolumn.bas"], page.Texts[$"bas.{rateBase.ToString().ToLowerInvariant()}"]));
        }

        if (figure.Track is { } track)
        {
            facts.Add((page.Texts["filter.spar"], record.Campaign.Tracks.FirstOrDefault(known => known.Id == track.Id)?.Name ?? track.Id));
        }

        if (CampaignWords.AudienceIn(page.Texts, figure.Audience) is { } audience)
        {
            facts.Add((page.Texts["filter.malgrupp"], audience));
        }

        string status = FigureStates.Key(figure.Status);
        string words = page.Texts.Find($"status.{figure.Status.ToString().ToLowerInvariant()}") ?? status;
        facts.Add((page.Texts["kolumn.status"], figure.Constructed ? $"{words}, {page.Texts["status.uppdiktad"]}" : words));
        return facts;
    }

    internal static IReadOnlyList<(string Term, RichText Text)> OfRaw(PageContext page, RawAnswerData? raw)
    {
        if (raw is null)
        {
            return [];
        }

        var facts = new List<(string Term, RichText Text)> { (page.Texts["figur.plats"], raw.Pointer) };
        if (raw.Origin is { } origin)
        {
            facts.Add((page.Texts["figur.ursprung"], origin));
        }

        if (raw.ReceivedAt is { } received)
        {
            DateOnly day = DateFormat.DateIn(received);
            facts.Add((page.Texts["figur.mottagen"], new DateInline(DateFormat.Iso(day), page.Format.Dates.Text(day))));
        }

        if (raw is { MediaType: { } type, Bytes: { } bytes })
        {
            facts.Add((page.Texts["figur.slag"], page.Texts.Format("figur.slag.text", ("slag", type), ("n", page.Format.Numbers.Whole(bytes)))));
        }

        facts.Add((page.Texts["figur.kontrollsumma"], raw.Id));
        if (!raw.Retained)
        {
            facts.Add((page.Texts["figur.svar"], page.Texts["figur.gallrad"]));
        }

        return facts;
    }
}
