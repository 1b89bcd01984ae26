using Campaigns.Storage.Influx.Layout;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Reading;

/// <summary>One stored point.</summary>
/// <param name="Series">Its series.</param>
/// <param name="Window">Its window.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Revision">Its number among the points of its window.</param>
/// <param name="ObservedAt">When the answer was received, 100 ns since 0001-01-01 UTC.</param>
/// <param name="Value">The figure; null when unknown.</param>
/// <param name="Quality">Number of the quality, of the writer.</param>
/// <param name="Origin">Number of the origin, of the writer; 0 when not asked for.</param>
/// <param name="Pointer">The place in the answer; empty when not asked for.</param>
internal readonly record struct FigureRow(
    StoredSeries Series, StoredWindow Window, string Writer, int Revision, long ObservedAt, decimal? Value, long Quality, long Origin, string Pointer)
    : IComparable<FigureRow>
{
    /// <summary>The order of reading among series that differ by their source only, oldest revision first.</summary>
    public int CompareTo(FigureRow other)
    {
        var order = Window.CompareTo(other.Window);
        order = order != 0 ? order : string.CompareOrdinal(Series.Series.Key.Source, other.Series.Series.Key.Source);
        order = order != 0 ? order : ObservedAt.CompareTo(other.ObservedAt);
        order = order != 0 ? order : Revision.CompareTo(other.Revision);
        return order != 0 ? order : string.CompareOrdinal(Writer, other.Writer);
    }

    /// <summary>True when both are revisions of one figure.</summary>
    public bool HasSameKey(in FigureRow other) => Window == other.Window && Series.Equals(other.Series);
}
