using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Forms;

/// <summary>Enters an exchange rate. It serves every campaign, so the form belongs to none.</summary>
internal sealed class RateForm(PageContext page, IReadOnlyList<ExchangeRateData> rates) : PlanningForm(page, NoCampaign)
{
    internal override string Name => "kurser";

    internal override string EnterDocument => "EnterRate";

    internal override string? WithdrawDocument => "WithdrawRate";

    internal override IReadOnlyList<EntryField> Fields =>
    [
        new EntryField("valuta", Page.Texts["form.valuta"], EntryFieldKind.Text, Required: true) { Hint = Page.Texts["form.valuta.hjalp"], MaxLength = 3 },
        new EntryField("kurs", Page.Texts["form.kurs"], EntryFieldKind.Number, Required: true) { Hint = Page.Texts["form.kurs.hjalp"] },
        new EntryField("dag", Page.Texts["form.dag"], EntryFieldKind.Date, Required: true) { Hint = Page.Texts["form.dag.hjalp"] },
        new EntryField("kalla", Page.Texts["form.kalla"], EntryFieldKind.Text, Required: true) { Hint = Page.Texts["form.kurs.kalla"], MaxLength = 300 },
        NoteField,
        ByField,
    ];

    internal override IReadOnlyList<PlanningEntryView> History => [.. rates.Select(rate => new PlanningEntryView(rate.Id, $"{rate.Currency}, {Number(rate)}, {DateFormat.Iso(rate.Day)}"))];

    internal override bool ShowsSample => rates.Any(rate => rate.Constructed);

    internal override TableModel Table => new(
        "kurser-tab",
        Page.Texts["form.historik"],
        [
            new TableColumn("valuta", Page.Texts["form.valuta"], OnPhone: true),
            new TableColumn("kurs", Page.Texts["form.kurs"], CellAlignment.Figures, OnPhone: true),
            new TableColumn("dag", Page.Texts["form.dag"], OnPhone: true),
            new TableColumn("kalla", Page.Texts["form.kalla"]),
            new TableColumn("anm", Page.Texts["form.anm"]),
            new TableColumn("vem", Page.Texts["kolumn.vem"]),
            new TableColumn("nar", Page.Texts["kolumn.nar"]),
        ],
        [.. rates.Select(rate => new TableRow(
        [
            new WordCell(rate.Currency) { Note = rate.Constructed ? Page.Texts["status.exempel"] : null },
            new FigureCell(Number(rate), rate.SekPerUnit),
            new DateCell(DateFormat.Iso(rate.Day), DateFormat.Iso(rate.Day)),
            new WordCell(rate.Source),
            new WordCell(rate.Note ?? Page.Texts["form.anm.ingen"]),
            new WordCell(rate.EnteredBy),
            EntryCells.When(rate.EnteredAt),
        ]))]);

    internal override object Input(EntryReading reading, string key) => new
    {
        currency = reading.TextOf("valuta").ToUpperInvariant(),
        sekPerUnit = reading.NumberOf("kurs"),
        day = reading.DateOf("dag"),
        source = reading.TextOf("kalla"),
        note = reading.ValueOf("anm"),
        by = reading.TextOf(By),
        idempotencyKey = key,
    };

    internal override string FieldOf(string inputField) => inputField switch
    {
        "currency" => "valuta",
        "day" => "dag",
        "source" => "kalla",
        "note" => "anm",
        "by" => By,
        _ => "kurs",
    };

    private string Number(ExchangeRateData rate) => Page.Format.Numbers.Measured(rate.SekPerUnit);
}
