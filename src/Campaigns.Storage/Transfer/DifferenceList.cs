namespace Campaigns.Storage.Transfer;

/// <summary>Differences as they are found; the first hundred are kept, all are counted.</summary>
internal sealed class DifferenceList
{
    private const int Kept = 100;

    private readonly List<string> kept = [];

    /// <summary>All differences.</summary>
    public long Count { get; private set; }

    /// <summary>The first ones.</summary>
    public IReadOnlyList<string> First => kept;

    /// <summary>Notes one.</summary>
    public void Add(Func<string> line)
    {
        Count++;
        if (kept.Count < Kept)
        {
            kept.Add(line());
        }
    }
}
