using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Dashboard.Forms;

/// <summary>Enters a day from which figures mean something else. It concerns every campaign, so the form belongs to none.</summary>
internal sealed class SeriesBreakForm(PageContext page, IReadOnlyList<NamedReference> channels, IReadOnlyList<EnteredBreakData> breaks) : PlanningForm(page, NoCampaign)
{
    private const string Wording = "ord";

    internal override string Name => "seriebrott";

    internal override string EnterDocument => "EnterSeriesBreak";

    internal override string? WithdrawDocument => "WithdrawSeriesBreak";

    internal override IReadOnlyList<EntryField> Fields =>
    [
        new EntryField("kanal", Page.Texts["form.kanal"], EntryFieldKind.Choice)
        {
            Options = [new EntryOption("", Page.Texts["form.alla_kanaler"]), .. channels.Select(channel => new EntryOption(channel.Id, channel.Name))],
        },
        new EntryField("matt", Page.Texts["filter.matt"], EntryFieldKind.Choice)
        {
            Options = [new EntryOption("", Page.Texts["form.alla_matt"]), .. MetricCatalog.All.Select(metric => new EntryOption(metric.Id, Page.Language == Language.En ? metric.Name.En : metric.Name.Sv))],
        },
        new EntryField("dag", Page.Texts["form.brott.dag"], EntryFieldKind.Date, Required: true),
        new EntryField("slag", Page.Texts["form.brott.slag"], EntryFieldKind.Choice, Required: true)
        {
            Options = [new EntryOption("rakning", Page.Texts["form.brott.rakning"]), new EntryOption(Wording, Page.Texts["form.brott.ord"])],
            Default = "rakning",
        },
        new EntryField("skal", Page.Texts["form.brott.skal"], EntryFieldKind.Text, Required: true) { Hint = Page.Texts["form.brott.skal.hjalp"], MaxLength = 500 },
        new EntryField("kalla", Page.Texts["form.kalla"], EntryFieldKind.Text, Required: true) { Hint = Page.Texts["form.brott.kalla"], MaxLength = 300 },
        ByField,
    ];

    internal override IReadOnlyList<PlanningEntryView> History =>
        [.. breaks.Where(one => one.Id is not null).Select(one => new PlanningEntryView(one.Id!, $"{Where(one)}, {DateFormat.Iso(one.ValidFrom, one.Precision)}"))];

    internal override TableModel Table => new(
        "seriebrott-tab",
        Page.Texts["form.historik"],
        [
            new TableColumn("var", Page.Texts["form.brott.var"], OnPhone: true),
            new TableColumn("dag", Page.Texts["form.brott.dag"], OnPhone: true),
            new TableColumn("skal", Page.Texts["form.brott.skal"], OnPhone: true),
            new TableColumn("slag", Page.Texts["form.brott.slag"]),
            new TableColumn("kalla", Page.Texts["form.kalla"]),
            new TableColumn("vem", Page.Texts["kolumn.vem"]),
            new TableColumn("nar", Page.Texts["kolumn.nar"]),
        ],
        [.. breaks.OrderByDescending(one => one.ValidFrom).Select(one => new TableRow(
        [
            new WordCell(Where(one)),
            new DateCell(DateFormat.Iso(one.ValidFrom, one.Precision), DateFormat.Iso(one.ValidFrom, one.Precision)),
            new WordCell(one.Note),
            new WordCell(Page.Texts[one.WordingOnly ? "form.brott.ord" : "form.brott.rakning"]),
            new WordCell(one.Source),
            new WordCell(one.EnteredBy ?? Page.Texts["form.brott.inbyggt"]),
            one.EnteredAt is { } at ? EntryCells.When(at) : new WordCell(Page.Texts["form.brott.inbyggt"]),
        ]))]);

    internal override object Input(EntryReading reading, string key) => new
    {
        channel = reading.ValueOf("kanal"),
        metric = reading.ValueOf("matt"),
        validFrom = reading.DateOf("dag"),
        wordingOnly = reading.TextOf("slag") == Wording,
        reasonSv = reading.TextOf("skal"),
        source = reading.TextOf("kalla"),
        by = reading.TextOf(By),
        idempotencyKey = key,
    };

    internal override string FieldOf(string inputField) => inputField switch
    {
        "channel" => "kanal",
        "metric" => "matt",
        "validFrom" or "precision" => "dag",
        "wordingOnly" => "slag",
        "source" => "kalla",
        "by" => By,
        _ => "skal",
    };

    internal override void Check(EntryReading reading)
    {
        if (reading.ValueOf("kanal") is null && reading.ValueOf("matt") is null)
        {
            reading.AddFault("matt", Page.Texts["form.brott.fel"]);
        }
    }

    private string Where(EnteredBreakData one) => $"{one.Metric?.Name ?? Page.Texts["form.alla_matt"]}, {one.Channel?.Name ?? Page.Texts["form.alla_kanaler"]}";
}
