using System.Buffers.Binary;
using System.Text;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Influx.Spool;

/// <summary>Writes observations as <see cref="SpoolCodec"/> says, in the number formats of <see cref="BinaryReader"/>.</summary>
internal sealed class SpoolEncoder(int capacity)
{
    private const int PlacesOfATable = 32;
    private const int LongestNumber = 16;

    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    // Neighbours are alike in most places, and comparing two texts is cheaper than looking one up.
    private readonly (string? Text, int Number)[] previous = new (string?, int)[PlacesOfATable];
    private byte[] bytes = new byte[capacity];
    private int length;
    private int place;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>One byte.</summary>
    public void Byte(byte value)
    {
        Reserve(1);
        bytes[length++] = value;
    }

    /// <summary>A number of 7 bits a byte, lowest first.</summary>
    public void Number(int value)
    {
        Reserve(LongestNumber);
        var rest = (uint)value;
        for (; rest > 0x7F; rest >>= 7)
        {
            bytes[length++] = (byte)(rest | 0x80);
        }

        bytes[length++] = (byte)rest;
    }

    /// <summary>One observation.</summary>
    public void Observation(Observation observation)
    {
        place = 0;
        var (series, window, quality, provenance) = (observation.Series, observation.Window, observation.Quality, observation.Provenance);
        Text(series.Source);
        Text(series.Campaign);
        Text(series.Track);
        Text(series.Channel);
        Text(series.Audience.Key);
        Text(series.Ad);
        Text(series.Placement);
        Text(observation.Metric);
        Text(Enum.GetName(window.Kind));
        Day(window.First);
        Day(window.Last);
        Text(Enum.GetName(window.Precision));
        Byte(observation.Value.HasValue ? (byte)1 : (byte)0);
        Decimal(observation.Value ?? 0m);
        Text(Enum.GetName(quality.Qualifier));
        Text(Enum.GetName(quality.Status));
        Text(quality.IdentityBasis is { } identity ? Enum.GetName(identity) : null);
        Text(quality.DenominatorBase is { } denominator ? Enum.GetName(denominator) : null);
        Byte(quality.Constructed ? (byte)1 : (byte)0);
        Text(quality.SourceUnit);
        Text(quality.SourceAudience);
        Ticks(observation.ObservedAt.UtcTicks);
        Text(provenance.RawId);
        Text(provenance.Pointer);
        Text(provenance.RunId);
    }

    private void Day(DateOnly? day)
    {
        Reserve(LongestNumber);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(length), day?.DayNumber ?? -1);
        length += sizeof(int);
    }

    private void Ticks(long value)
    {
        Reserve(LongestNumber);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(length), value);
        length += sizeof(long);
    }

    private void Decimal(decimal value)
    {
        Reserve(LongestNumber);
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(length), part);
            length += sizeof(int);
        }
    }

    private void Text(string? text)
    {
        ref var before = ref previous[place++];
        if (text is null)
        {
            Number(0);
        }
        else if (string.Equals(before.Text, text, StringComparison.Ordinal))
        {
            Number(before.Number);
        }
        else if (texts.TryGetValue(text, out var number))
        {
            Number(number);
            before = (text, number);
        }
        else
        {
            texts.Add(text, texts.Count + 1);
            before = (text, texts.Count);
            Number(texts.Count);
            New(text);
        }
    }

    private void New(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        Number(count);
        Reserve(count);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    private void Reserve(int count)
    {
        if (bytes.Length - length < count)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
        }
    }
}
