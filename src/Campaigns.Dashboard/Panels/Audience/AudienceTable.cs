using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels.Audience;

/// <summary>The table and the file of the audience panel.</summary>
internal static class AudienceTable
{
    internal static TableModel Make(PanelInput input, string id, string question, List<AudienceRow> rows)
    {
        TableColumn[] columns =
        [
            new("grupp", input.Texts["k7.grupp"], OnPhone: true),
            new("antal", input.Texts["kolumn.antal"], CellAlignment.Figures, OnPhone: true),
            new("andel_kanda", input.Texts["k7.kanda"], CellAlignment.Figures),
            new("andel_alla", input.Texts["k7.alla"], CellAlignment.Figures),
            new("andel_befolkning", input.Texts["k7.befolkning"], CellAlignment.Figures),
            new("raknas_som", input.Texts["kolumn.raknas_som"]),
        ];
        return new TableModel($"{id}-tab", question, columns, [.. rows.Select(row => Row(input, row))]);
    }

    internal static PanelData ToData(PanelInput input, List<AudienceRow> rows) => new(
        ["kampanj", "spar", "kanal", "malgrupp", "antal", "text", "andel_kanda", "andel_alla", "befolkning", "andel_befolkning", "kalla"],
        [.. rows.Select(row => (IReadOnlyList<DataValue>)
        [
            DataValue.Of(input.Campaign.Slug),
            DataValue.Of(row.Track?.Id),
            DataValue.Of(row.Group.Channel?.Id),
            DataValue.Of(row.Group.Audience.Key),
            DataValue.Of(row.Group.Count),
            DataValue.Of(Count(input, row).Text),
            DataValue.Of(row.Group.ShareOfKnown),
            DataValue.Of(row.Group.ShareOfAll),
            DataValue.Of(row.Group.Population),
            DataValue.Of(row.Group.Rate),
            DataValue.Of(string.Join(' ', row.Group.Cell.Inputs.Select(figure => figure.Source.Id).Distinct(StringComparer.Ordinal))),
        ])]);

    private static TableRow Row(PanelInput input, AudienceRow row)
    {
        string heading = row.Track is { } track
            ? input.Texts.Format("k7.rubrik", ("spar", track.Name), ("kanal", row.ChannelName))
            : row.ChannelName;
        AbsentCell? hidden = row.Group.Count is null ? input.Words.Absent(row.Group.Cell.State) : null;
        return new TableRow(
            [
                new WordCell(row.Name),
                Count(input, row),
                (TableCell?)Share(input, row.Group.ShareOfKnown) ?? hidden ?? (TableCell)new WordCell(input.Texts["k7.ingar_inte"]),
                (TableCell?)Share(input, row.Group.ShareOfAll) ?? hidden ?? input.Words.Absent(Api.Responses.CellState.Missing),
                (TableCell?)Share(input, row.Group.Rate) ?? hidden ?? new AbsentCell(input.Texts["samlad.saknas.befolkning"], "ejansluten"),
                new WordCell(input.Words.Identity(row.Group.IdentityBasis)),
            ],
            heading);
    }

    private static TableCell Count(PanelInput input, AudienceRow row) => row.Group.Count is { } count
        ? new FigureCell(input.Page.Format.Numbers.Whole(count), count, MetricKeys.KeyOf("reach")) { FigureId = row.FigureId }
        : input.Words.Absent(row.Group.Cell.State);

    private static FigureCell? Share(PanelInput input, decimal? share) =>
        share is { } value ? new FigureCell(input.Page.Format.Shares.Percent(value), value) : null;
}
