using System.Globalization;
using System.Text.Json;

namespace Campaigns.Dashboard.Charts;

/// <summary>Writes what lies over a chart of days: bands, event marks and the lines of the slider. Each is left out where there is none.</summary>
internal static class ChartOverlayJson
{
    internal static void Write(Utf8JsonWriter json, ChartModel chart)
    {
        if (chart.Bands.Count > 0)
        {
            json.WriteStartArray("bands");
            foreach (ChartBand band in chart.Bands)
            {
                json.WriteStartObject();
                json.WriteString("from", Iso(band.From));
                json.WriteString("to", Iso(band.To));
                json.WriteString("kind", band.Kind == ChartBandKind.Preliminary ? "prel" : "avvisad");
                json.WriteString("label", ChartJson.EscapeForPlotly(band.Label));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (chart.Events.Count > 0)
        {
            json.WriteStartArray("events");
            foreach (ChartEvent mark in chart.Events)
            {
                json.WriteStartObject();
                json.WriteString("mark", ChartJson.EscapeForPlotly(mark.Mark));
                json.WriteString("x", Iso(mark.Day));
                json.WriteString("label", ChartJson.EscapeForPlotly(mark.Label));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (chart.Readoff.Count > 0)
        {
            json.WriteStartArray("readoff");
            foreach (ChartReadoff line in chart.Readoff)
            {
                json.WriteStartArray();
                json.WriteStringValue(line.X);
                json.WriteStringValue(ChartJson.EscapeForPlotly(line.Text));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
