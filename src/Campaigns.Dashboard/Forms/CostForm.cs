using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Forms;

/// <summary>Enters a cost.</summary>
internal sealed class CostForm(PageContext page, PlanningCampaignData campaign) : PlanningForm(page, campaign)
{
    private const string Included = "included";
    private const decimal SwedishVat = 0.25m;

    private static readonly string[] Kinds = ["media", "production", "fee"];
    private static readonly string[] Stages = ["planned", "ordered", "invoiced"];
    private static readonly string[] VatStates = ["excluded", Included, "unknown"];

    internal override string Name => "kostnader";

    internal override string EnterDocument => "EnterCost";

    internal override string? WithdrawDocument => "WithdrawCost";

    internal override IReadOnlyList<EntryField> Fields =>
    [
        ChannelField,
        .. Campaign.Tracks.Count > 0 ? [TrackField(required: false)] : Array.Empty<EntryField>(),
        Choice("slag", "form.slag", Kinds),
        Choice("skede", "form.skede", Stages, "kostnad.skede"),
        new EntryField("belopp", Page.Texts["form.belopp"], EntryFieldKind.Number, Required: true) { Hint = Page.Texts["form.belopp.hjalp"] },
        Choice("moms", "form.moms", VatStates) with { Hint = Page.Texts["form.moms.hjalp"] },
        FromField,
        ToField,
        NoteField,
        ByField,
    ];

    internal override IReadOnlyList<PlanningEntryView> History =>
        [.. Ordered.Where(cost => cost is { Id: not null, Withdrawal: null }).Select(cost => new PlanningEntryView(cost.Id!, $"{Where(cost)}, {Amount(cost)}, {Stage(cost)}"))];

    internal override bool ShowsSample => Campaign.Costs.Any(cost => cost.Constructed);

    internal override TableModel Table => new(
        "kostnader-tab",
        Page.Texts["form.historik"],
        [
            new TableColumn("kanal", Page.Texts["form.kanal"], OnPhone: true),
            new TableColumn("galler", Page.Texts["kolumn.galler"]),
            new TableColumn("belopp", Page.Texts["kolumn.belopp"], CellAlignment.Figures, OnPhone: true),
            new TableColumn("slag", Page.Texts["form.slag"]),
            new TableColumn("skede", Page.Texts["kostnad.skede"]),
            new TableColumn("moms", Page.Texts["form.moms"]),
            new TableColumn("period", Page.Texts["filter.period"]),
            new TableColumn("anm", Page.Texts["form.anm"]),
            new TableColumn("vem", Page.Texts["kolumn.vem"]),
            new TableColumn("nar", Page.Texts["kolumn.nar"]),
        ],
        [.. Ordered.SelectMany(cost => cost.Supersedes.Prepend(cost).Select((version, index) => (version, index))).Select(line => Row(line.version, line.index == 0))]);

    private TableRow Row(CostEntryData cost, bool newest) => new(
        [
            new WordCell(Where(cost)) { Note = cost.Constructed ? Page.Texts["status.exempel"] : null },
            State(cost, newest),
            new FigureCell(Amount(cost), cost.Amount, MetricKeys.KeyOf("spend")),
            new WordCell(Page.Texts[$"form.slag.{cost.Kind.ToString().ToLowerInvariant()}"]),
            new WordCell(Stage(cost)),
            new WordCell(Page.Texts[$"form.moms.{cost.Vat.ToString().ToLowerInvariant()}"]),
            EntryCells.Period(Page, cost.From, cost.To),
            new WordCell(cost.Note ?? Page.Texts["form.anm.ingen"]),
            new WordCell(cost.EnteredBy),
            EntryCells.When(cost.EnteredAt),
        ]);

    // Withdrawn lines count nowhere and stay here, with who, when and why.
    private TableCell State(CostEntryData cost, bool newest) => cost.Withdrawal is { } reason
        ? new AbsentCell(Page.Texts.Format("form.tillbakadragen", ("skal", reason)), "tillbakadragen")
        {
            Note = cost is { WithdrawnBy: { } who, WithdrawnAt: { } when } ? Page.Texts.Format("k2.inlagd", ("vem", who), ("nar", DateFormat.Iso(DateFormat.DateIn(when)))) : null,
        }
        : new WordCell(Page.Texts[newest ? "form.galler" : "form.ersatt"]);

    private IEnumerable<CostEntryData> Ordered => Campaign.Costs.OrderByDescending(cost => cost.EnteredAt);

    internal override object Input(EntryReading reading, string key) => new
    {
        campaign = Campaign.Slug,
        track = reading.ValueOf("spar"),
        channel = reading.ValueOf("kanal"),
        kind = reading.TextOf("slag").ToUpperInvariant(),
        stage = reading.TextOf("skede").ToUpperInvariant(),
        amount = reading.NumberOf("belopp"),
        currency = "SEK",
        vat = reading.TextOf("moms").ToUpperInvariant(),
        // The form offers the one rate that advertising has in Sweden.
        vatRate = reading.TextOf("moms") == Included ? SwedishVat : (decimal?)null,
        from = reading.DateOf("fran"),
        to = reading.DateOf("till"),
        note = reading.ValueOf("anm"),
        by = reading.TextOf(By),
        idempotencyKey = key,
    };

    internal override string FieldOf(string inputField) => inputField switch
    {
        "track" => "spar",
        "channel" => "kanal",
        "kind" => "slag",
        "stage" => "skede",
        "vat" or "vatRate" => "moms",
        "from" => "fran",
        "to" => "till",
        "note" => "anm",
        "by" => By,
        _ => "belopp",
    };

    internal override void Check(EntryReading reading) => CheckDays(reading);

    private EntryField Choice(string name, string key, string[] values, string? optionKey = null) => new(name, Page.Texts[key], EntryFieldKind.Choice, Required: true)
    {
        Options = [.. values.Select(value => new EntryOption(value, CampaignWordsOf(Page.Texts[$"{optionKey ?? key}.{value}"])))],
        Default = values[0],
    };

    private static string CampaignWordsOf(string text) => Panels.CampaignWords.UpperFirst(text);

    private string Where(CostEntryData cost) =>
        string.Join(", ", new[] { cost.Channel?.Name ?? Page.Texts["form.kanal.ingen"], Campaign.Tracks.Count > 0 ? TrackName(cost.Track?.Id) : null }.OfType<string>());

    private string Amount(CostEntryData cost) => cost.Currency == "SEK" ? Page.Format.Money.Kronor(cost.Amount) : $"{Page.Format.Numbers.Measured(cost.Amount)} {cost.Currency}";

    private string Stage(CostEntryData cost) => Page.Texts[$"kostnad.skede.{cost.Stage.ToString().ToLowerInvariant()}"];
}

/// <summary>Cells that the histories share.</summary>
internal static class EntryCells
{
    internal static TableCell Period(PageContext page, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => new DateCell(DateFormat.Iso(first), DateFormat.Iso(first), DateFormat.Iso(last), DateFormat.Iso(last)),
        ({ } first, null) => new DateCell(page.Texts.Format("period.fran", ("datum", DateFormat.Iso(first))), DateFormat.Iso(first)),
        (null, { } last) => new DateCell(page.Texts.Format("period.till", ("datum", DateFormat.Iso(last))), DateFormat.Iso(last)),
        _ => new WordCell(page.Texts["period.hela"]),
    };

    internal static TableCell When(DateTimeOffset moment)
    {
        string day = DateFormat.Iso(DateFormat.DateIn(moment));
        return new DateCell(day, day);
    }
}
