using System.Globalization;
using System.Text.Json;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Influx.Layout;

namespace Campaigns.Storage.Influx.Reading;

/// <summary>Reads the answer to <see cref="Measurements.Figures"/>; points that the snapshot does not see are left out.</summary>
internal sealed class FigureRows(KnownSeries known, Snapshot snapshot, bool withOrigin, Action<FigureRow> take) : IRowReader
{
    private StoredSeries? series;
    private string writer = string.Empty;
    private string tag = string.Empty;

    /// <summary>True when points were left out.</summary>
    public bool HasHidden { get; private set; }

    /// <inheritdoc/>
    public void BeginSeries(IReadOnlyDictionary<string, string> tags, IReadOnlyList<string> columns)
    {
        series = known.Find(tags["series"]);
        writer = tags["writer"];
        tag = tags.GetValueOrDefault("window", string.Empty);
        if (columns.Count != (withOrigin ? 8 : 6))
        {
            throw new JsonException("The answer has other columns than those asked for.");
        }
    }

    /// <inheritdoc/>
    public void ReadRow(ref Utf8JsonReader json)
    {
        var (day, revision) = PlacedWindow.Split(Next(ref json));
        var value = Value(ref json);
        // Of a point that is being written some fields may be seen before others; it belongs to a batch that nobody sees yet.
        var batch = Next(ref json, absent: long.MaxValue);
        var observed = Next(ref json);
        var quality = Next(ref json);
        var origin = withOrigin ? Next(ref json) : 0;
        var pointer = withOrigin ? Text(ref json) : string.Empty;
        if (!snapshot.Sees(writer, batch))
        {
            HasHidden = true;
        }
        else
        {
            var found = series ?? throw new JsonException("A figure belongs to a series that is not in the directory.");
            take(new FigureRow(found, PlacedWindow.Read(tag, day), writer, revision, observed, value, quality, origin, pointer));
        }
    }

    private static long Next(ref Utf8JsonReader json, long absent = 0)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Null ? absent : json.GetInt64();
    }

    private static string Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Null ? string.Empty : FieldText.Decode(json.GetString()!);
    }

    // Either a whole number or a decimal as text; neither is unknown.
    private static decimal? Value(ref Utf8JsonReader json)
    {
        json.Read();
        decimal? whole = json.TokenType == JsonTokenType.Null ? null : json.GetInt64();
        json.Read();
        return json.TokenType == JsonTokenType.Null
            ? whole
            : decimal.Parse(json.GetString()!, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
