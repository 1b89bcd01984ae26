using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Forms;

/// <summary>Enters what was planned in a metric.</summary>
internal sealed class TargetForm(PageContext page, PlanningCampaignData campaign, IReadOnlyList<MetricData> metrics) : PlanningForm(page, campaign)
{
    private const decimal Percent = 100m;

    internal override string Name => "mal";

    internal override string EnterDocument => "EnterTarget";

    internal override string? WithdrawDocument => "WithdrawTarget";

    internal override IReadOnlyList<EntryField> Fields =>
    [
        new EntryField("matt", Page.Texts["filter.matt"], EntryFieldKind.Choice, Required: true)
        {
            Options = [.. metrics.Select(metric => new EntryOption(metric.Id, metric.Name))], Default = metrics.Count > 0 ? metrics[0].Id : "",
        },
        .. Campaign.Tracks.Count > 0 ? [TrackField(required: false)] : Array.Empty<EntryField>(),
        ChannelField,
        new EntryField("plan", Page.Texts["form.plan"], EntryFieldKind.Number, Required: true) { Hint = Page.Texts["form.plan.hjalp"] },
        FromField,
        ToField,
        NoteField,
        ByField,
    ];

    internal override IReadOnlyList<PlanningEntryView> History =>
        [.. Ordered.Select(target => new PlanningEntryView(target.Id, $"{target.Metric.Name}, {CampaignWords.LowerFirst(Where(target))}, {Value(target)}"))];

    internal override TableModel Table => new(
        "mal-tab",
        Page.Texts["form.historik"],
        [
            new TableColumn("matt", Page.Texts["filter.matt"], OnPhone: true),
            new TableColumn("plan", Page.Texts["k2.plan"], CellAlignment.Figures, OnPhone: true),
            new TableColumn("galler", Page.Texts["form.spar"]),
            new TableColumn("period", Page.Texts["filter.period"]),
            new TableColumn("anm", Page.Texts["form.anm"]),
            new TableColumn("vem", Page.Texts["kolumn.vem"]),
            new TableColumn("nar", Page.Texts["kolumn.nar"]),
        ],
        [.. Ordered.Select(target => new TableRow(
        [
            new WordCell(target.Metric.Name),
            new FigureCell(Value(target), target.Value, MetricKeys.KeyOf(target.Metric.Id)),
            new WordCell(Where(target)),
            EntryCells.Period(Page, target.From, target.To),
            new WordCell(target.Note ?? Page.Texts["form.anm.ingen"]),
            new WordCell(target.EnteredBy),
            EntryCells.When(target.EnteredAt),
        ]))]);

    private IEnumerable<TargetData> Ordered => Campaign.Targets.Select(outcome => outcome.Target).OrderByDescending(target => target.EnteredAt);

    internal override object Input(EntryReading reading, string key) => new
    {
        campaign = Campaign.Slug,
        track = reading.ValueOf("spar"),
        channel = reading.ValueOf("kanal"),
        metric = reading.TextOf("matt"),
        value = IsShare(reading) ? reading.NumberOf("plan") / Percent : reading.NumberOf("plan"),
        from = reading.DateOf("fran"),
        to = reading.DateOf("till"),
        note = reading.ValueOf("anm"),
        by = reading.TextOf(By),
        idempotencyKey = key,
    };

    internal override string FieldOf(string inputField) => inputField switch
    {
        "metric" => "matt",
        "track" => "spar",
        "channel" => "kanal",
        "from" => "fran",
        "to" => "till",
        "note" => "anm",
        "by" => By,
        _ => "plan",
    };

    internal override void Check(EntryReading reading)
    {
        CheckDays(reading);
        if (IsShare(reading) && reading.NumberOf("plan") > Percent)
        {
            reading.AddFault("plan", Page.Texts["form.fel.andel"]);
        }
    }

    private bool IsShare(EntryReading reading) => metrics.FirstOrDefault(metric => metric.Id == reading.TextOf("matt"))?.Unit == MetricUnitData.Ratio;

    private string Where(TargetData target)
    {
        string[] parts = [.. new[] { target.Track is null ? null : TrackName(target.Track.Id), target.Channel?.Name }.OfType<string>()];
        return parts.Length == 0 ? Page.Texts["form.spar.ingen"] : string.Join(", ", parts);
    }

    private string Value(TargetData target) => new FigureWriter(Page.Format).Full(target.Value, target.Metric.Unit, Qualifier.Unhedged);
}
