using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Panels.CampaignList;

/// <summary>Panel kl1: the list of campaigns as a table.</summary>
/// <param name="page">The request.</param>
/// <param name="view">What the address asks for.</param>
public sealed class CampaignListPanel(PageContext page, ViewState view)
{
    /// <summary>Id of the panel.</summary>
    public const string Id = "kl1";

    private const string Path = "/kampanjer";

    /// <summary>The table.</summary>
    /// <param name="campaigns">The campaigns of this page of the list.</param>
    public TableModel Table(IReadOnlyList<CampaignListItem> campaigns) => new(
        $"{Id}-tabell",
        page.Texts["kl1.rubrik"],
        [
            Sortable(CampaignListReader.NameColumn, "kl1.kampanj", onPhone: true),
            new("status", page.Texts["kolumn.status"], OnPhone: true),
            Sortable(CampaignListReader.PeriodColumn, "kl1.period"),
            new("kanaler", page.Texts["filter.kanal"]),
            new("partner", page.Texts["kl1.partner"]),
            new("uppdrag", page.Texts["kl1.uppdrag"]),
            new("senaste", page.Texts["kl1.senaste"]),
        ],
        [.. campaigns.Select(Row)]);

    /// <summary>What was found, for the status line.</summary>
    /// <param name="total">Campaigns found, all pages together.</param>
    public string Status(int total)
    {
        var count = page.Format.Numbers.Whole(total);
        return view.Search is { } words
            ? page.Texts.Format("kl1.traffar", ("n", count), ("ord", words))
            : page.Texts.Format("kl1.alla", ("n", count));
    }

    /// <summary>The numbered pages: number, address, and whether it is the one shown. Empty when there is only one.</summary>
    /// <param name="total">Campaigns found, all pages together.</param>
    public IReadOnlyList<(int Number, string Address, bool Current)> Pages(int total)
    {
        var count = (total + CampaignListReader.PageSize - 1) / CampaignListReader.PageSize;
        return count < 2 ? [] :
        [
            .. Enumerable.Range(1, count).Select(number => (
                number,
                view.With(QueryKeys.PageNumber, NumberFormat.Machine(number)).AddressAt(page.Link(Path)),
                number == view.PageNumber)),
        ];
    }

    private TableColumn Sortable(string key, string textKey, bool onPhone = false)
    {
        var (column, descending) = CampaignListReader.SortOf(view);
        var isSorted = column == key;
        // A second press turns the order; the first press on dates shows the newest first.
        var next = isSorted ? !descending : key == CampaignListReader.PeriodColumn;
        var address = view.With(QueryKeys.Sort, $"{Id}.{(next ? "-" : "")}{key}").AddressAt(page.Link(Path));
        return new(key, page.Texts[textKey], OnPhone: onPhone, SortAddress: address,
            Sorted: isSorted ? (descending ? SortDirection.Descending : SortDirection.Ascending) : null);
    }

    private TableRow Row(CampaignListItem campaign) => new(
    [
        new WordCell(campaign.Name, LanguageOf(campaign), page.Link("/kampanj/" + campaign.Slug))
        {
            Note = page.Texts[campaign.Kind == CampaignKind.Campaign ? "kl1.slag.kampanj" : "kl1.slag.egen"],
        },
        new WordCell(page.Texts["kampanjstatus." + campaign.Status.ToString().ToLowerInvariant()]),
        Period(campaign),
        Words(campaign.Channels.Select(channel => channel.Channel.Name), "kl1.ingakanaler"),
        Words(campaign.Partners, "kl1.ingapartner"),
        campaign.Mandate is { } mandate ? new WordCell(mandate) : new AbsentCell(page.Texts["kl1.ingetuppdrag"], "ejansluten"),
        campaign is { FiguresUntil: { } until, FiguresUntilPrecision: { } precision }
            ? new DateCell(DateFormat.Iso(until, precision), DateFormat.Iso(until, precision))
            : new AbsentCell(page.Texts["kl1.ingetdatum"], "ejansluten"),
    ]);

    // A name in the page's own language needs no mark.
    private string? LanguageOf(CampaignListItem campaign) =>
        campaign.NameLanguage == Texts.LanguageNames.Tag(page.Language) ? null : campaign.NameLanguage;

    private TableCell Words(IEnumerable<string> words, string noneKey)
    {
        var list = words.ToList();
        return list.Count == 0 ? new AbsentCell(page.Texts[noneKey], "ejansluten") : new WordCell(string.Join(", ", list));
    }

    private TableCell Period(CampaignListItem campaign)
    {
        var dates = page.Format.Dates;
        return campaign.Flight switch
        {
            { First: { } first, Last: { } last } flight => new DateCell(dates.Period(first, last, flight.Precision), DateFormat.Iso(first, flight.Precision)),
            { First: { } first } flight => new DateCell(page.Texts.Format("period.fran", ("datum", dates.Text(first, flight.Precision))), DateFormat.Iso(first, flight.Precision)),
            _ => new AbsentCell(page.Texts["period.okand"], "ejansluten"),
        };
    }
}
