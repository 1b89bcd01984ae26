using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Components.Shared;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Audience;

/// <summary>«Vilka nådde vi?»: one chart a channel and track, the unknown as a class of its own, protected groups in words.</summary>
public static class AudiencePanel
{
    /// <summary>Makes the panel.</summary>
    /// <param name="input">What the panels are made of.</param>
    /// <param name="definition">Its entry in the dashboard file.</param>
    public static PanelView Build(PanelInput input, PanelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(definition);
        string question = input.Texts["k7.fraga"];
        IReadOnlyList<TrackAnalysis<EqualityData>> tracks = input.Analyses.Equality;
        if (tracks.Select(track => track.Result.Failure).FirstOrDefault(failure => failure is not null) is { } failure)
        {
            return PanelAbsence.Failed(input, definition.Id, question, failure);
        }

        List<AudienceRow> rows = [.. tracks.SelectMany(track => (track.Result.Answer?.Groups ?? []).Select(group => new AudienceRow(input, track.Track, group)))];
        if (rows.Count == 0)
        {
            return new ChartPanelView
            {
                Id = definition.Id,
                Question = question,
                State = input.Filter.IsActive ? PanelState.Empty : PanelState.NotConnected,
                StateText = input.Filter.IsActive ? PanelAbsence.Empty(input) : input.Texts["k7.tom"],
            };
        }

        return new ChartPanelView
        {
            Id = definition.Id,
            Question = question,
            Charts = BarCharts.Aligned(Charts(input, definition.Id, rows)),
            Table = AudienceTable.Make(input, definition.Id, question, rows),
            Notes = [.. tracks.SelectMany(track => Notes(input, track)).DistinctBy(note => note.Plain)],
            Caption = SourceLine.Of(input, input.Campaign.Figures.Where(figure => rows.Any(row => row.Group.Cell.Inputs.Any(one => one.Source.Id == figure.Source.Id)))),
            Badge = rows.Any(row => row.Group.Cell.Constructed) ? input.Texts["exempel.marke"] : null,
            MethodAnchor = MetricKeys.KeyOf("reach"),
            Data = AudienceTable.ToData(input, rows),
        };
    }

    private static List<ChartFigure> Charts(PanelInput input, string id, List<AudienceRow> rows)
    {
        List<AudienceRow> shown = [.. rows.Where(row => row.Group.Count is not null)];
        if (shown.Count == 0)
        {
            return [];
        }

        // One scale for all charts, so that bars of the same length mean the same.
        ValueScale scale = ValueScale.FromZero(shown.Max(row => row.Group.Count ?? 0m), wholeNumbers: true, steps: 3);
        return [.. shown.GroupBy(row => (row.Track?.Id, row.ChannelId, row.Dimension)).Select(chart => new ChartFigure(
            Heading(input, chart.First()),
            BarCharts.Bars(
                $"{id}-{chart.Key.Item1 ?? "hela"}-{chart.Key.Item2}-{chart.Key.Dimension}",
                input.Page.Language,
                CampaignWords.UpperFirst(input.Words.Identity(chart.First().Group.IdentityBasis)),
                scale,
                input.Page.Format.Numbers.Rounded,
                [.. chart.Select(row => new ChartItem(row.Group.Audience.Key, row.Name, row.Group.Channel?.Id, row.Group.Count, row.Words))])))];
    }

    // Shares and ratios are of the groups in the table, each of which opens to its own answer.
    private static string Groups(PanelInput input) => $"{input.Page.Link(input.Page.Path)}?{Urls.QueryKeys.Tables.Name}=k7#k7";

    private static string Heading(PanelInput input, AudienceRow row) => row.Track is { } track
        ? input.Texts.Format("k7.rubrik", ("spar", track.Name), ("kanal", row.ChannelName))
        : row.ChannelName;

    private static IEnumerable<RichText> Notes(PanelInput input, TrackAnalysis<EqualityData> track)
    {
        if (track.Result.Answer is not { } equality)
        {
            yield break;
        }

        if (equality is { UnknownShare: { } unknown, Groups.Count: > 0 })
        {
            yield return RichText.Fill(
                input.Texts,
                "k7.okand_andel",
                ("spar", track.Track?.Name ?? input.Texts["k2.hela"]),
                ("andel", new FigureInline(unknown, input.Page.Format.Shares.Percent(unknown), "reach") { Address = Groups(input) }));
        }

        if (equality.ParityInterval is { Low: { } low, High: { } high })
        {
            string ratio = low == high
                ? input.Page.Format.Numbers.Fixed(low, 2)
                : $"{input.Page.Format.Numbers.Fixed(low, 2)}{Formatting.Formatering.EnDash}{input.Page.Format.Numbers.Fixed(high, 2)}";
            yield return RichText.Fill(
                input.Texts, "k7.paritet", ("spar", track.Track?.Name ?? input.Texts["k2.hela"]), ("kvot", new FigureInline(high, ratio, "reach") { Address = Groups(input) }));
        }

        foreach (string note in equality.Notes)
        {
            yield return note;
        }
    }
}
