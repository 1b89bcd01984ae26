using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Influx.Layout;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>The lines that say what ids and numbers stand for. The time of such a point is its number.</summary>
internal static class DirectoryLines
{
    /// <summary>A series.</summary>
    public static void Series(LineBuffer lines, string writer, long number, string id, SeriesKey key, string metric)
    {
        lines.Begin($"{Measurements.Series},writer={writer}");
        lines.Field("id"u8, id);
        Text(lines, "source"u8, key.Source);
        Text(lines, "campaign"u8, key.Campaign);
        Text(lines, "track"u8, key.Track);
        Text(lines, "channel"u8, key.Channel);
        Text(lines, "audience"u8, key.Audience.Key);
        Text(lines, "ad"u8, key.Ad);
        Text(lines, "placement"u8, key.Placement);
        Text(lines, "metric"u8, metric);
        lines.End(number);
    }

    /// <summary>A quality. Enumerations stand by name: a member inserted later cannot change what is stored.</summary>
    public static void Quality(LineBuffer lines, string writer, long number, StoredQuality stored)
    {
        var quality = stored.Quality;
        lines.Begin($"{Measurements.Quality},writer={writer}");
        lines.Field("qualifier"u8, quality.Qualifier.ToString());
        lines.Field("status"u8, quality.Status.ToString());
        Text(lines, "identity_basis"u8, quality.IdentityBasis?.ToString());
        Text(lines, "denominator_base"u8, quality.DenominatorBase?.ToString());
        lines.Field("constructed"u8, quality.Constructed ? 1 : 0);
        Text(lines, "source_unit"u8, quality.SourceUnit);
        Text(lines, "source_audience"u8, quality.SourceAudience);
        lines.Field("date_precision"u8, stored.Precision.ToString());
        lines.End(number);
    }

    /// <summary>An answer and the run that brought it.</summary>
    public static void Origin(LineBuffer lines, string writer, long number, Provenance provenance)
    {
        lines.Begin($"{Measurements.Origin},writer={writer}");
        Text(lines, "raw"u8, provenance.RawId);
        Text(lines, "run"u8, provenance.RunId);
        lines.End(number);
    }

    private static void Text(LineBuffer lines, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            lines.PlainField(name, FieldText.Encode(text));
        }
    }
}
