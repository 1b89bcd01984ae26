using System.Globalization;
using System.Text.Json;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Transfer.Lines;

/// <summary>Reads the observations of a block of <see cref="ObservationLines"/>.</summary>
internal sealed class ObservationLinesReader
{
    private SeriesKey? series;
    private string metric = string.Empty;
    private Quality quality = new();
    private string rawId = string.Empty;
    private string runId = string.Empty;

    /// <summary>The block's observations, in their order.</summary>
    public static List<Observation> Read(ReadOnlySpan<byte> content)
    {
        var state = new ObservationLinesReader();
        var observations = new List<Observation>();
        while (!content.IsEmpty)
        {
            var end = content.IndexOf((byte)'\n');
            if (state.ReadLine(content[..end]) is { } observation)
            {
                observations.Add(observation);
            }

            content = content[(end + 1)..];
        }

        return observations;
    }

    private Observation? ReadLine(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        json.Read();
        if (json.ValueTextEquals("figure"u8))
        {
            return Figure(ref json);
        }

        if (json.ValueTextEquals("series"u8))
        {
            series = new SeriesKey(
                Text(ref json)!, Text(ref json)!, Text(ref json), Text(ref json), AudienceCell.Parse(Text(ref json)), Text(ref json), Text(ref json));
            metric = Text(ref json)!;
        }
        else if (json.ValueTextEquals("quality"u8))
        {
            quality = ReadQuality(ref json);
        }
        else
        {
            (rawId, runId) = (Text(ref json)!, Text(ref json)!);
        }

        return null;
    }

    private Observation Figure(ref Utf8JsonReader json)
    {
        var window = new Window(Name<WindowKind>(ref json)!.Value, Day(ref json), Day(ref json), Name<DatePrecision>(ref json)!.Value);
        json.Read();
        decimal? value = json.TokenType == JsonTokenType.Null ? null : json.GetDecimal();
        json.Read();
        var observedAt = new DateTimeOffset(json.GetDateTime());
        return new Observation
        {
            Series = series!,
            Metric = metric,
            Window = window,
            Value = value,
            Quality = quality,
            ObservedAt = observedAt,
            Provenance = new Provenance(rawId, Text(ref json)!, runId),
        };
    }

    private static Quality ReadQuality(ref Utf8JsonReader json)
    {
        var (qualifier, status) = (Name<Qualifier>(ref json)!.Value, Name<FigureStatus>(ref json)!.Value);
        var (identity, denominator) = (Name<IdentityBasis>(ref json), Name<DenominatorBase>(ref json));
        json.Read();
        return new Quality
        {
            Qualifier = qualifier,
            Status = status,
            IdentityBasis = identity,
            DenominatorBase = denominator,
            Constructed = json.GetBoolean(),
            SourceUnit = Text(ref json),
            SourceAudience = Text(ref json),
        };
    }

    private static T? Name<T>(ref Utf8JsonReader json)
        where T : struct, Enum
    {
        return Text(ref json) is { } name ? Enum.Parse<T>(name) : null;
    }

    private static DateOnly? Day(ref Utf8JsonReader json) =>
        Text(ref json) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString();
    }
}
