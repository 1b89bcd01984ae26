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
        lines.Field("id", id);
        Text(lines, "source", key.Source);
        Text(lines, "campaign", key.Campaign);
        Text(lines, "track", key.Track);
        Text(lines, "channel", key.Channel);
        Text(lines, "audience", key.Audience.Key);
        Text(lines, "ad", key.Ad);
        Text(lines, "placement", key.Placement);
        Text(lines, "metric", metric);
        lines.End(number);
    }

    /// <summary>A quality. Enumerations stand by name: a member inserted later cannot change what is stored.</summary>
    public static void Quality(LineBuffer lines, string writer, long number, StoredQuality stored)
    {
        var quality = stored.Quality;
        lines.Begin($"{Measurements.Quality},writer={writer}");
        lines.Field("qualifier", quality.Qualifier.ToString());
        lines.Field("status", quality.Status.ToString());
        Text(lines, "identity_basis", quality.IdentityBasis?.ToString());
        Text(lines, "denominator_base", quality.DenominatorBase?.ToString());
        lines.Field("constructed", quality.Constructed ? 1 : 0);
        Text(lines, "source_unit", quality.SourceUnit);
        Text(lines, "source_audience", quality.SourceAudience);
        lines.Field("date_precision", stored.Precision.ToString());
        lines.End(number);
    }

    /// <summary>An answer and the run that brought it.</summary>
    public static void Origin(LineBuffer lines, string writer, long number, Provenance provenance)
    {
        lines.Begin($"{Measurements.Origin},writer={writer}");
        Text(lines, "raw", provenance.RawId);
        Text(lines, "run", provenance.RunId);
        lines.End(number);
    }

    private static void Text(LineBuffer lines, string name, string? text)
    {
        if (text is not null)
        {
            lines.Field(name, FieldText.Encode(text));
        }
    }
}
