using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Dates;
using Campaigns.Connectors.Files.Text;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>The period columns of a row → the window of its figures. A window is stored as it was given, never spread over days.</summary>
internal static class WindowReader
{
    public static Window Read(RowScope row)
    {
        var period = Span(row, ColumnRole.Period);
        var start = Span(row, ColumnRole.PeriodStart);
        var end = Span(row, ColumnRole.PeriodEnd);
        if (period is not null)
        {
            return new Window(period.Kind, period.First, period.Last, period.Precision);
        }

        return (start, end) switch
        {
            // Neither end printed: the figure is about the whole flight, whose days belong to the campaign.
            (null, null) => Window.WholeFlight,
            (not null, not null) => Between(row, start, end),
            _ => new Window(WindowKind.Custom, start?.First, end?.Last, (start ?? end)!.Precision),
        };
    }

    private static Window Between(RowScope row, DateSpan start, DateSpan end)
    {
        if (end.Last < start.First)
        {
            row.Refuse(row.Column(ColumnRole.PeriodEnd)!, Finding.Of(
                "Perioden slutar innan den börjar.", "Byt plats på dagarna eller rätta den ena.",
                "The period ends before it starts.", "Swap the days or correct one of them."));
        }

        var same = start == end;
        var precision = start.Precision > end.Precision ? start.Precision : end.Precision;
        return new Window(same ? start.Kind : WindowKind.Custom, start.First, end.Last, precision);
    }

    private static DateSpan? Span(RowScope row, ColumnRole role) =>
        row.Column(role) is { } column ? row.Read<DateSpan?>(column, text => Optional(DateReader.Read(text, row.Day(column), column)), null) : null;

    private static Reading<DateSpan?> Optional(Reading<DateSpan> reading) => new(reading.Value, reading.Refusal);
}
