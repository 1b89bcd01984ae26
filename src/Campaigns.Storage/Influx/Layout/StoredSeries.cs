using System.Text;
using Campaigns.Metrics.Dimensions;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>One metric of one series, under its id on the server.</summary>
internal sealed class StoredSeries : IEquatable<StoredSeries>
{
    private readonly int hash;

    public StoredSeries(MetricSeries series, string id)
    {
        Series = series;
        Id = id;
        hash = string.GetHashCode(id, StringComparison.Ordinal);
        Tags = $"campaign={TagText.Of(series.Key.Campaign)},metric={TagText.Of(series.Metric)},series={id}";
    }

    /// <summary>What it is about; its number is of this process only.</summary>
    public MetricSeries Series { get; }

    /// <summary>Value of the tag <c>series</c>.</summary>
    public string Id { get; }

    /// <summary>Its tags in line protocol; none of them needs escapes.</summary>
    public string Tags { get; }

    /// <summary>The id of a series: the same in every process.</summary>
    public static string IdOf(SeriesKey key, string metric)
    {
        var text = new StringBuilder("series 1\n");
        foreach (var part in (ReadOnlySpan<string?>)[key.Source, key.Campaign, key.Track, key.Channel, key.Audience.Key, key.Ad, key.Placement, metric])
        {
            // The length makes the border between two texts plain, whatever they hold.
            text.Append(part is null ? "-" : FormattableString.Invariant($"{part.Length}={part}")).Append('\n');
        }

        return ShortId.Of(text.ToString());
    }

    /// <inheritdoc/>
    public bool Equals(StoredSeries? other) => other is not null && (ReferenceEquals(this, other) || Id == other.Id);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StoredSeries);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;
}
