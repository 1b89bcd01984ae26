using System.Globalization;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Panels.Reach;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels;

/// <summary>Gathers figures as rows of a file. Keys are the interface's own and the same in both languages; absent figures keep their word.</summary>
/// <param name="input">What the panels are made of.</param>
public sealed class FigureRows(PanelInput input)
{
    private static readonly string[] Columns =
    [
        "kampanj", "spar", "kanal", "malgrupp", "matt", "varde", "text", "tillstand", "kval", "status", "bas", "raknas_som", "slag",
        "period_fran", "period_till", "uppdiktad", "kalla", "hamtad", "siffra", "plats",
    ];

    private readonly List<IReadOnlyList<DataValue>> rows = [];

    /// <summary>Adds a cell of a comparison.</summary>
    /// <param name="metric">Its metric.</param>
    /// <param name="group">Its group.</param>
    /// <param name="cell">The cell.</param>
    public void Add(MetricData metric, ComparisonGroupData group, ComparisonCellData cell)
    {
        FigureData? only = cell.Inputs.Count == 1 && !cell.Derived ? cell.Inputs[0] : null;
        string text = cell.Value is { } value
            ? input.Figures.Full(value, metric.Unit, cell.Qualifier, cell.Derived)
            : input.Words.Absent(cell.State).Text;
        Add(new Entry(metric.Id, cell.Track?.Id, cell.Channel?.Id, cell.Audience.Key, cell.Value, text, StateKey(cell.State), cell.Qualifier,
            only?.Status ?? FigureStatus.Final, group.DenominatorBase, group.IdentityBasis, cell.Derived ? "beraknad" : "kanal", cell.Window,
            cell.Constructed, SourcesOf(cell.Inputs), Newest(cell.Inputs), string.Join(' ', cell.Inputs.Select(figure => figure.Id)), only?.Provenance.Pointer));
    }

    /// <summary>Adds a stored figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="kind">What it is in the panel: <c>tryckt_summa</c>, <c>annan_tryckning</c> or <c>siffra</c>.</param>
    public void Add(FigureData figure, string kind)
    {
        string text = figure.Value is { } value
            ? input.Figures.Full(value, figure.Metric.Unit, figure.Qualifier)
            : input.Words.Absent(figure.State).Text;
        Add(new Entry(figure.Metric.Id, figure.Track?.Id, figure.Channel?.Id, figure.Audience.Key, figure.Value, text, StateKey(figure.State), figure.Qualifier,
            figure.Status, figure.DenominatorBase, figure.IdentityBasis, kind, figure.Window, figure.Constructed, figure.Source.Id, figure.ObservedAt, figure.Id,
            figure.Provenance.Pointer));
    }

    /// <summary>Adds the reach of a track's channels together as an interval: a row for each end and one for the estimate. None of them is a sum.</summary>
    /// <param name="track">The track and its answer; nothing is added when no interval is shown.</param>
    internal void Add(TrackReach track)
    {
        DeduplicatedReachData reach = track.Reach;
        AddCombined(track, reach.ShownInterval?.Low, "samlad_minst");
        AddCombined(track, reach.ShownInterval?.High, "samlad_hogst");
        AddCombined(track, reach.ShownEstimate, "samlad_skattning");
    }

    /// <summary>The rows that were added, in order.</summary>
    public PanelData ToData() => new(Columns, rows);

    private void AddCombined(TrackReach track, decimal? persons, string kind)
    {
        if (persons is not { } value)
        {
            return;
        }

        DeduplicatedReachData reach = track.Reach;
        bool constructed = reach.Channels.Any(channel => channel.Used && channel.Constructed) || reach.Population?.Constructed == true;
        Add(new Entry("reach", track.Track?.Id, null, "", value, input.Page.Format.Numbers.Rounded(value), StateKey(CellState.Ready), Qualifier.Unhedged,
            FigureStatus.Final, null, reach.IdentityBasis, kind, null, constructed, "", null, reach.FigureId ?? "", null));
    }

    private void Add(Entry entry) => rows.Add(
    [
        DataValue.Of(input.Campaign.Slug),
        DataValue.Of(entry.Track),
        DataValue.Of(entry.Channel),
        DataValue.Of(entry.Audience),
        DataValue.Of(MetricKeys.KeyOf(entry.Metric)),
        DataValue.Of(entry.Value),
        DataValue.Of(entry.Text),
        DataValue.Of(entry.State),
        DataValue.Of(NumberFormat.QualifierKey(entry.Qualifier)),
        DataValue.Of(FigureStates.Key(entry.Status)),
        DataValue.Of(entry.Base is { } rateBase ? BaseKey(rateBase) : null),
        DataValue.Of(entry.Identity is { } basis ? IdentityKey(basis) : null),
        DataValue.Of(entry.Kind),
        DataValue.Of(entry.Window?.First),
        DataValue.Of(entry.Window?.Last),
        DataValue.Of(entry.Constructed ? "ja" : "nej"),
        DataValue.Of(entry.Source),
        DataValue.Of(entry.ObservedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        DataValue.Of(entry.Figure),
        DataValue.Of(entry.Pointer),
    ]);

    private static string SourcesOf(IReadOnlyList<FigureData> figures) => string.Join(' ', figures.Select(figure => figure.Source.Id).Distinct(StringComparer.Ordinal));

    private static DateTimeOffset? Newest(IReadOnlyList<FigureData> figures) => figures.Count == 0 ? null : figures.Max(figure => figure.ObservedAt);

    private static string StateKey(CellState state) => state switch
    {
        CellState.Ready => "klar",
        CellState.Partial => "delvis",
        CellState.Missing => "saknas",
        CellState.NotMeasured => "ejmatt",
        CellState.Rejected => "avvisad",
        CellState.Suppressed => "skyddad",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    private static string BaseKey(DenominatorBase rateBase) => rateBase switch
    {
        DenominatorBase.TwoSecondStarts => "paborjade_2s",
        DenominatorBase.Starts => "paborjade",
        DenominatorBase.Impressions => "visningar",
        DenominatorBase.NotStated => "ej_angiven",
        _ => throw new ArgumentOutOfRangeException(nameof(rateBase), rateBase, "Unknown base."),
    };

    private static string IdentityKey(IdentityBasis basis) => basis switch
    {
        IdentityBasis.Individuals => "individer",
        IdentityBasis.Persons => "personer",
        IdentityBasis.Profiles => "profiler",
        IdentityBasis.Accounts => "konton",
        IdentityBasis.Browsers => "webblasare",
        IdentityBasis.Households => "hushall",
        IdentityBasis.Visitors => "besokare",
        IdentityBasis.Followers => "foljare",
        IdentityBasis.Organisations => "organisationer",
        IdentityBasis.Unclear => "oklart",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Unknown basis."),
    };

    private sealed record Entry(
        string Metric,
        string? Track,
        string? Channel,
        string Audience,
        decimal? Value,
        string Text,
        string State,
        Qualifier Qualifier,
        FigureStatus Status,
        DenominatorBase? Base,
        IdentityBasis? Identity,
        string Kind,
        WindowData? Window,
        bool Constructed,
        string Source,
        DateTimeOffset? ObservedAt,
        string Figure,
        string? Pointer);
}
