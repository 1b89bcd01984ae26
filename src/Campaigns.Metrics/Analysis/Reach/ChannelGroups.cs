namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>
/// Channels that every known union treats alike, so that the programme needs one unknown for all of them: what they reach together. Any set of persons of a size
/// between the largest reach and the sum of the group can be covered by its channels, so nothing is lost.
/// </summary>
internal sealed class ChannelGroups
{
    private readonly int[] groupOf;

    private ChannelGroups(int[] groupOf) => this.groupOf = groupOf;

    /// <summary>Every channel a group of its own.</summary>
    public static ChannelGroups Singly(ReachModel model) => new([.. Enumerable.Range(0, model.Singles.Count)]);

    /// <summary>Groups of channels that are known in every cell and stand in the same unions.</summary>
    /// <param name="model">The model.</param>
    /// <param name="alone">A channel that stays a group of its own; null for none.</param>
    public static ChannelGroups Of(ReachModel model, int? alone)
    {
        var keys = model.Singles.Select((single, channel) => channel == alone || !single.IsComplete
            ? $"alone {channel}"
            : string.Concat(model.Unions.Select(union => (union.Mask & single.Mask) != 0 ? '1' : '0'))).ToList();
        var order = keys.Distinct(StringComparer.Ordinal).ToList();

        return new ChannelGroups([.. keys.Select(key => order.IndexOf(key))]);
    }

    /// <summary>All groups as bits.</summary>
    public int Universe => groupOf.Aggregate(0, (mask, group) => mask | (1 << group));

    /// <summary>The group of a channel as a bit.</summary>
    public int BitOf(int channel) => 1 << groupOf[channel];

    /// <summary>A set of channels as a set of their groups.</summary>
    public int Regroup(int mask) => groupOf.Where((_, channel) => (mask >> channel & 1) == 1).Aggregate(0, (groups, group) => groups | (1 << group));

    /// <summary>The channels of each group with more than one, as sets.</summary>
    public IEnumerable<IReadOnlyList<ReachedSet>> Joined(IReadOnlyList<ReachedSet> singles) =>
        singles.Zip(groupOf).GroupBy(pair => pair.Second, pair => pair.First).Where(group => group.Count() > 1).Select(group => (IReadOnlyList<ReachedSet>)[.. group]);
}
