using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Campaigns.Dashboard.Charts;

/// <summary>
/// Writes a chart as the JSON that <c>kc-chart</c> reads (ux/spec §5.2).
/// <para>
/// Every text is escaped for plotly here (<c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c>), because plotly renders tags in labels: the element hands texts to plotly as they are,
/// and must decode them before it puts one anywhere else. The JSON itself escapes <c>&lt;</c> and <c>&amp;</c>, so it can stand in a script element.
/// </para>
/// <para>
/// A point is <c>[x, value, text, status]</c>, with <c>[low, high]</c> after it for a range (or null) and the planned value after that for a bullet; status is <c>slut</c> or <c>prel</c>, a value of <c>null</c> is a gap.
/// <c>bands</c>, <c>events</c> and <c>readoff</c> stand where a chart has them. A series that is not <c>connected</c> is drawn as dots.
/// <c>labelsBeside</c> and <c>valuesBeside</c>, where present, are the texts of the charts that must line up with this one.
/// With <c>horizontal</c>, the categories of <c>x</c> stand under each other, the first on top, and <c>y</c> is drawn along the bottom.
/// </para>
/// </summary>
public static class ChartJson
{
    private const int Version = 1;

    // The strict encoder: the text stands inside a script element, so "<" and "&" must not appear as themselves.
    // The whole range of letters is let through, so that Swedish texts do not swell to escapes.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>Writes the chart.</summary>
    /// <param name="chart">The chart.</param>
    public static string Write(ChartModel chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("kind", LowerName(chart.Kind));
            json.WriteString("lang", chart.Language);
            json.WriteNumber("height", chart.Height);
            json.WriteBoolean("horizontal", chart.Horizontal);
            WriteAxis(json, chart.X);
            WriteValueAxis(json, chart.Y);
            WriteSeries(json, chart.Series);
            WriteTexts(json, "labelsBeside", chart.Neighbours.Labels);
            WriteTexts(json, "valuesBeside", chart.Neighbours.Values);
            ChartOverlayJson.Write(json, chart);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Makes a text safe for plotly, which reads some tags and entities in labels.</summary>
    /// <param name="text">Plain text.</param>
    public static string EscapeForPlotly(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(EscapeForPlotly(text));
        }

        json.WriteEndArray();
    }

    private static void WriteAxis(Utf8JsonWriter json, ChartAxis axis)
    {
        json.WriteStartObject("x");
        json.WriteString("type", LowerName(axis.Type));
        json.WriteString("title", EscapeForPlotly(axis.Title));
        if (axis is { From: { } from, To: { } to })
        {
            json.WriteString("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("to", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        json.WriteStartArray("ticks");
        foreach (ChartTick<string> tick in axis.Ticks)
        {
            json.WriteStartArray();
            json.WriteStringValue(tick.Position);
            json.WriteStringValue(EscapeForPlotly(tick.Text));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValueAxis(Utf8JsonWriter json, ChartValueAxis axis)
    {
        json.WriteStartObject("y");
        json.WriteString("title", EscapeForPlotly(axis.Title));
        json.WriteNumber("min", axis.Min);
        json.WriteNumber("max", axis.Max);
        json.WriteStartArray("ticks");
        foreach (ChartTick<decimal> tick in axis.Ticks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(tick.Position);
            json.WriteStringValue(EscapeForPlotly(tick.Text));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, IReadOnlyList<ChartSeries> series)
    {
        json.WriteStartArray("series");
        foreach (ChartSeries one in series)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            json.WriteString("label", EscapeForPlotly(one.Label));
            json.WriteString("color", one.Mark.Color);
            json.WriteString("symbol", one.Mark.Symbol);
            json.WriteString("dash", one.Mark.Dash);
            json.WriteBoolean("hatch", one.Mark.Hatched);
            json.WriteString("role", LowerName(one.Role));
            json.WriteBoolean("connected", one.Connected);
            json.WriteStartArray("points");
            foreach (ChartPoint point in one.Points)
            {
                WritePoint(json, point);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePoint(Utf8JsonWriter json, ChartPoint point)
    {
        json.WriteStartArray();
        json.WriteStringValue(point.X);
        if (point.Value is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStringValue(EscapeForPlotly(point.Text));
        json.WriteStringValue(point.Preliminary ? "prel" : "slut");
        if (point.Span is { } span)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Low);
            json.WriteNumberValue(span.High);
            json.WriteEndArray();
        }
        else if (point.Plan is not null)
        {
            json.WriteNullValue();
        }

        if (point.Plan is { } plan)
        {
            json.WriteNumberValue(plan);
        }

        json.WriteEndArray();
    }

    private static string LowerName<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
