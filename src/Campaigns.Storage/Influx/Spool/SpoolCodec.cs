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
        using var stream = new MemoryStream(64 + observations.Count * 64);
        using var writer = new Writing(stream);
        writer.Write(Version);
        writer.Write7BitEncodedInt(observations.Count);
        for (var index = 0; index < observations.Count; index++)
        {
            writer.Observation(observations[index]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        writer.Flush();
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
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

    private sealed class Writing(Stream stream) : BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)
    {
        private const int PlacesOfATable = 32;

        // By reference: equal texts are nearly always one object, and a text that stands twice does no harm.
        private readonly Dictionary<object, int> texts = new(ReferenceEqualityComparer.Instance);

        // Neighbours are alike in most places, and comparing two texts is cheaper than looking one up.
        private readonly (string? Text, int Number)[] previous = new (string?, int)[PlacesOfATable];
        private int place;

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
            Write(window.First?.DayNumber ?? -1);
            Write(window.Last?.DayNumber ?? -1);
            Text(Enum.GetName(window.Precision));
            Write(observation.Value.HasValue);
            Write(observation.Value ?? 0m);
            Text(Enum.GetName(quality.Qualifier));
            Text(Enum.GetName(quality.Status));
            Text(quality.IdentityBasis is { } identity ? Enum.GetName(identity) : null);
            Text(quality.DenominatorBase is { } denominator ? Enum.GetName(denominator) : null);
            Write(quality.Constructed);
            Text(quality.SourceUnit);
            Text(quality.SourceAudience);
            Write(observation.ObservedAt.UtcTicks);
            Text(provenance.RawId);
            Text(provenance.Pointer);
            Text(provenance.RunId);
        }

        private void Text(string? text)
        {
            ref var before = ref previous[place++];
            if (text is null)
            {
                Write7BitEncodedInt(0);
            }
            else if (string.Equals(before.Text, text, StringComparison.Ordinal))
            {
                Write7BitEncodedInt(before.Number);
            }
            else if (texts.TryGetValue(text, out var number))
            {
                Write7BitEncodedInt(number);
                before = (text, number);
            }
            else
            {
                texts.Add(text, texts.Count + 1);
                before = (text, texts.Count);
                Write7BitEncodedInt(texts.Count);
                Write(text);
            }
        }
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
