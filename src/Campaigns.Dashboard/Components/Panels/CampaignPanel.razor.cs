using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.EffectChain;
using Campaigns.Dashboard.Panels.Events;
using Campaigns.Dashboard.Panels.Sources;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;
using Microsoft.AspNetCore.Components;

namespace Campaigns.Dashboard.Components.Panels;

/// <summary>Puts a panel's view into the shell.</summary>
public partial class CampaignPanel
{
    /// <summary>The panel.</summary>
    [Parameter, EditorRequired]
    public PanelView View { get; set; } = default!;

    /// <summary>The view that the address describes.</summary>
    [Parameter, EditorRequired]
    public ViewState State { get; set; } = default!;

    /// <summary>True when the page shows made-up figures: then files are named so.</summary>
    [Parameter]
    public bool IsSample { get; set; }

    private bool TableOnly => State.ShowsTable(View.Id) && View is ChartPanelView { Table: not null };

    private TableModel? TableModel => View switch
    {
        ChartPanelView { Table: { } table } => table with { RepeatsHeading = table.Caption == View.Question },
        // Every figure once more, with its place: too much for every visit, so the address asks for it.
        SourcesPanelView { Figures: { } figures } when State.ShowsTable(View.Id) => figures,
        _ => null,
    };

    private string? TableSummary => (View, TableModel) switch
    {
        (_, null) => null,
        (SourcesPanelView, _) => null,
        (ChartPanelView { Charts.Count: 0 }, _) => null,
        (_, { } table) => Rows("panel.tabellrader", table.Rows.Count),
    };

    private string Path => Page.Link(Page.Path);

    private IReadOnlyList<PanelLink> Views => View is ChartPanelView { Charts.Count: > 0 }
        ? [
            new(Page.Texts["panel.diagram"], WithTable(false), Current: !TableOnly),
            new(Page.Texts["panel.tabell"], WithTable(true), Current: TableOnly),
        ]
        : [];

    private IReadOnlyList<PanelLink> Foot
    {
        get
        {
            var links = new List<PanelLink>();
            if (View is SourcesPanelView { Figures: { } figures } && !State.ShowsTable(View.Id))
            {
                links.Add(new PanelLink(Rows("k9.visa", figures.Rows.Count), WithTable(true)));
            }

            if (View.Data is { } data)
            {
                links.Add(new PanelLink(Rows("panel.csv", data.Rows.Count), State.AddressAt($"{Path}/data/{View.Id}.csv"), Download: FileName("csv")));
                links.Add(new PanelLink(Page.Texts["panel.json"], State.AddressAt($"{Path}/data/{View.Id}.json"), Download: FileName("json")));
            }

            links.Add(new PanelLink(Page.Texts["panel.lank"], $"{State.AddressAt(Path)}#{View.Id}"));
            if (View.MethodAnchor is { Length: > 0 } anchor)
            {
                links.Add(new PanelLink(Page.Texts["panel.metod"], Page.Link($"/metod#{anchor}")));
            }

            return links;
        }
    }

    private RenderFragment? Figure => View is ChartPanelView { Charts.Count: > 0 } chart
        ? Component<ChartFigures>((nameof(ChartFigures.Figures), chart.Charts), (nameof(ChartFigures.DescribedBy), View.Answer is null ? null : $"{View.Id}-s"))
        : null;

    private RenderFragment? Body => View switch
    {
        ChartPanelView { Combined: { } combined } => Component<CombinedReachBody>(
            (nameof(CombinedReachBody.Id), View.Id), (nameof(CombinedReachBody.View), combined), (nameof(CombinedReachBody.ShowChart), !TableOnly)),
        ChartPanelView { Lists.Count: > 0 } listed => Component<PanelLists>((nameof(PanelLists.Lists), listed.Lists)),
        ChartPanelView { Marks.Count: > 0 } marked => Component<MarkList>((nameof(MarkList.Marks), marked.Marks)),
        ChartPanelView { Totals.Count: > 0 } chart => Component<TotalList>((nameof(TotalList.Totals), chart.Totals)),
        ChainPanelView chain => Component<ChainTable>((nameof(ChainTable.Panel), chain)),
        EventsPanelView { Events.Count: > 0 } events => Component<EventList>((nameof(EventList.Events), events.Events)),
        SourcesPanelView sources => Component<SourceFacts>((nameof(SourceFacts.Sources), sources.Sources), (nameof(SourceFacts.Warnings), sources.Warnings)),
        _ => null,
    };

    private RenderFragment? Table => TableModel is { } table
        ? Component<DataTable>((nameof(DataTable.Table), table))
        : null;

    private RichText? TableNote => (View as ChartPanelView)?.TableNote;

    private RenderFragment? Notes => View.Notes.Count > 0 || TableNote is not null
        ? Component<NoteList>((nameof(NoteList.First), TableNote), (nameof(NoteList.FirstId), $"{View.Id}-n"), (nameof(NoteList.Texts), View.Notes))
        : null;

    private string Rows(string key, int count) => Page.Texts.Format(count == 1 ? $"{key}.ett" : key, ("n", Page.Format.Numbers.Whole(count)));

    private string WithTable(bool shown)
    {
        string? tables = State[QueryKeys.Tables];
        ViewState state = shown
            ? State.With(QueryKeys.Tables, tables is null ? View.Id : $"{tables},{View.Id}")
            : State.Without(QueryKeys.Tables, "alla").Without(QueryKeys.Tables, View.Id);
        return $"{state.AddressAt(Path)}#{View.Id}";
    }

    private string FileName(string extension)
    {
        (DateOnly? first, DateOnly? last) = (State.Period.First, State.Period.Last);
        return FileNames.Make([.. IsSample ? ["exempel"] : Array.Empty<string>(), Page.Path.Split('/')[^1], View.Id], first, last, extension);
    }

    private static RenderFragment? Fragment(RichText? text) => text is null ? null : Component<RichTextView>((nameof(RichTextView.Text), text));

    private static RenderFragment Component<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => builder =>
        {
            builder.OpenComponent<T>(0);
            builder.AddMultipleAttributes(1, parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value!)));
            builder.CloseComponent();
        };
}
