using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Forms;

/// <summary>Enters how many persons a track was aimed at. A new entry for the same track is a new version.</summary>
internal sealed class PopulationForm(PageContext page, PlanningCampaignData campaign, IReadOnlyList<PopulationData> populations) : PlanningForm(page, campaign)
{
    private const decimal FirstYear = 1990m;
    private const decimal LastYear = 2100m;

    internal override string Name => "befolkning";

    internal override string EnterDocument => "EnterPopulation";

    internal override string? WithdrawDocument => "WithdrawPopulation";

    internal override IReadOnlyList<EntryField> Fields =>
    [
        .. Campaign.Tracks.Count > 0 ? [TrackField(required: true)] : Array.Empty<EntryField>(),
        new EntryField("namn", Page.Texts["form.namn"], EntryFieldKind.Text, Required: true) { Hint = Page.Texts["form.namn.hjalp"], MaxLength = 120 },
        new EntryField("storlek", Page.Texts["form.storlek"], EntryFieldKind.WholeNumber, Required: true) { Hint = Page.Texts["form.storlek.hjalp"] },
        new EntryField("ar", Page.Texts["form.ar"], EntryFieldKind.WholeNumber, Required: true) { Hint = Page.Texts["form.ar.hjalp"], FaultMessage = Page.Texts["form.fel.ar"] },
        new EntryField("kalla", Page.Texts["form.kalla"], EntryFieldKind.Text, Required: true) { Hint = Page.Texts["form.kalla.hjalp"], MaxLength = 300 },
        ByField,
    ];

    internal override IReadOnlyList<PlanningEntryView> History =>
        [.. populations.Select(one => new PlanningEntryView(one.Id, $"{TrackName(one.Track)}, {Page.Format.Numbers.Whole(one.Size)}, {one.Year}"))];

    internal override bool ShowsSample => populations.Any(one => one.Constructed);

    internal override TableModel Table => new(
        "befolkning-tab",
        Page.Texts["form.historik"],
        [
            new TableColumn("spar", Page.Texts["form.spar"], OnPhone: true),
            new TableColumn("namn", Page.Texts["form.namn"]),
            new TableColumn("storlek", Page.Texts["form.storlek"], CellAlignment.Figures, OnPhone: true),
            new TableColumn("ar", Page.Texts["form.ar"]),
            new TableColumn("kalla", Page.Texts["form.kalla"]),
            new TableColumn("version", Page.Texts["kolumn.version"], CellAlignment.Figures),
            new TableColumn("vem", Page.Texts["kolumn.vem"]),
            new TableColumn("nar", Page.Texts["kolumn.nar"]),
        ],
        [.. populations.OrderByDescending(one => one.EnteredAt).Select(one => new TableRow(
        [
            new WordCell(TrackName(one.Track)) { Note = one.Constructed ? Page.Texts["status.exempel"] : null },
            new WordCell(one.Name),
            new FigureCell(Page.Format.Numbers.Whole(one.Size), one.Size, "population"),
            new WordCell($"{one.Year}"),
            new WordCell(one.Source),
            new FigureCell(Page.Format.Numbers.Whole(one.Version), one.Version),
            new WordCell(one.EnteredBy),
            EntryCells.When(one.EnteredAt),
        ]))]);

    internal override object Input(EntryReading reading, string key) => new
    {
        campaign = Campaign.Slug,
        track = reading.ValueOf("spar"),
        nameSv = reading.TextOf("namn"),
        size = reading.NumberOf("storlek"),
        year = reading.NumberOf("ar"),
        source = reading.TextOf("kalla"),
        by = reading.TextOf(By),
        idempotencyKey = key,
    };

    internal override string FieldOf(string inputField) => inputField switch
    {
        "track" => "spar",
        "nameSv" => "namn",
        "year" => "ar",
        "source" => "kalla",
        "by" => By,
        _ => "storlek",
    };

    internal override void Check(EntryReading reading)
    {
        if (reading.NumberOf("ar") is < FirstYear or > LastYear)
        {
            reading.AddFault("ar", Page.Texts["form.fel.ar"]);
        }
    }
}
