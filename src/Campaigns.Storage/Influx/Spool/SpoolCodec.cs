using System.Text;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Influx.Spool;

/// <summary>A batch of observations as bytes of the spool.</summary>
/// <remarks>
/// A version byte, the count, then each observation. A text stands once and is referred to by its number after that: 0 is null, the next free number is a new
/// text that follows. Enumerations stand by name, so that a member inserted later cannot change what waits.
/// </remarks>
internal static class SpoolCodec
{
    private const byte Version = 1;

    /// <summary>Writes a batch.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ReadOnlyMemory<byte> Encode(IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        var encoder = new SpoolEncoder(64 + observations.Count * 96);
        encoder.Byte(Version);
        encoder.Number(observations.Count);
        for (var index = 0; index < observations.Count; index++)
        {
            encoder.Observation(observations[index]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return encoder.Written;
    }

    /// <summary>Reads a batch.</summary>
    /// <exception cref="InvalidDataException">A newer program wrote it.</exception>
    public static Observation[] Decode(byte[] bytes)
    {
        using var reader = new Reading(new MemoryStream(bytes, writable: false));
        if (reader.ReadByte() != Version)
        {
            throw new InvalidDataException("The spool holds a batch of a newer program. Start that program, or move the spool folder away to keep it.");
        }

        var observations = new Observation[reader.Read7BitEncodedInt()];
        for (var index = 0; index < observations.Length; index++)
        {
            observations[index] = reader.Observation();
        }

        return observations;
    }

    private sealed class Reading(Stream stream) : BinaryReader(stream, Encoding.UTF8)
    {
        private readonly List<string?> texts = [null];

        public Observation Observation() => new()
        {
            Series = new SeriesKey(Needed(), Needed(), Text(), Text(), AudienceCell.Parse(Needed()), Text(), Text()),
            Metric = Needed(),
            Window = new Window(Name<WindowKind>(), Day(), Day(), Name<DatePrecision>()),
            Value = Value(),
            Quality = new Quality
            {
                Qualifier = Name<Qualifier>(),
                Status = Name<FigureStatus>(),
                IdentityBasis = Text() is { } identity ? Enum.Parse<IdentityBasis>(identity) : null,
                DenominatorBase = Text() is { } denominator ? Enum.Parse<DenominatorBase>(denominator) : null,
                Constructed = ReadBoolean(),
                SourceUnit = Text(),
                SourceAudience = Text(),
            },
            ObservedAt = new DateTimeOffset(ReadInt64(), TimeSpan.Zero),
            Provenance = new Provenance(Needed(), Needed(), Needed()),
        };

        private decimal? Value()
        {
            var known = ReadBoolean();
            var value = ReadDecimal();
            return known ? value : null;
        }

        private DateOnly? Day() => ReadInt32() is var day and >= 0 ? DateOnly.FromDayNumber(day) : null;

        private T Name<T>()
            where T : struct, Enum => Enum.Parse<T>(Needed());

        private string Needed() => Text() ?? throw new InvalidDataException("The spool holds a batch without a text that every observation has.");

        private string? Text()
        {
            var number = Read7BitEncodedInt();
            if (number == texts.Count)
            {
                texts.Add(ReadString());
            }

            return texts[number];
        }
    }
}
