using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>64-bit keys of figures, the same in every process, so that two answers can be compared without keeping the first.</summary>
internal static class FigureKeys
{
    /// <summary>The key of a figure: the first eight bytes of a SHA-256 over its natural key.</summary>
    public static long Of(Observation figure)
    {
        var (series, window) = (figure.Series, figure.Window);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{series.Campaign}\n{series.Track}\n{series.Channel}\n{series.Audience.Key}\n{series.Ad}\n{series.Placement}\n{figure.Metric}\n{window.Kind}\n{window.First:yyyy-MM-dd}\n{window.Last:yyyy-MM-dd}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>The keys of figures, ascending.</summary>
    public static long[] Of(IEnumerable<Observation> figures)
    {
        var keys = figures.Select(Of).Distinct().ToArray();
        Array.Sort(keys);
        return keys;
    }
}
