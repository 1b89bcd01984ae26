namespace Campaigns.Storage.Influx.Layout;

/// <summary>What is visible at one moment: each writer's batches up to its newest commit.</summary>
/// <param name="Commits">Number of the newest committed batch by writer.</param>
internal sealed record Snapshot(IReadOnlyDictionary<string, long> Commits)
{
    /// <summary>True when the batch was committed at that moment.</summary>
    public bool Sees(string writer, long batch) => batch <= Commits.GetValueOrDefault(writer);

    /// <summary>True when writers other than the given one have committed the same in both.</summary>
    public bool HasSameOthers(Snapshot other, string writer) =>
        Others(writer).ToHashSet().SetEquals(other.Others(writer));

    private IEnumerable<KeyValuePair<string, long>> Others(string writer) => Commits.Where(commit => commit.Key != writer);
}
