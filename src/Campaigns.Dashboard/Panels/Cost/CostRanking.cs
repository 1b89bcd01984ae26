using Campaigns.Dashboard.Api.Responses;

namespace Campaigns.Dashboard.Panels.Cost;

/// <summary>Who cost less than whom, in as few sentences as the verdicts of all pairs allow.</summary>
/// <param name="input">Language of the page.</param>
/// <param name="comparisons">The verdicts of one price: every pair of channels that count the same.</param>
internal sealed class CostRanking(PanelInput input, IReadOnlyList<DominanceData> comparisons)
{
    /// <summary>The sentences. Channels that count differently stand in sentences of their own.</summary>
    internal IEnumerable<string> Sentences() => Groups().SelectMany(Sentences);

    private IEnumerable<string> Sentences(List<NamedReference> channels)
    {
        List<NamedReference> ordered = [.. channels.OrderByDescending(channel => Beaten(channel).Count)];
        int pairs = channels.Count * (channels.Count - 1) / 2;
        int decided = ordered.Sum(channel => Beaten(channel).Count);
        if (ordered.Count > 2 && decided == pairs)
        {
            return [input.Texts.Format("kostnad.jamfort.ordning", ("kanaler", Names(ordered)))];
        }

        IEnumerable<string> lower = ordered.Where(channel => Beaten(channel).Count > 0)
            .Select(channel => input.Texts.Format("kostnad.jamfort.lagre", ("forsta", channel.Name), ("andra", Names(Beaten(channel)))));
        IEnumerable<string> open = decided == 0 && ordered.Count > 2
            ? [input.Texts.Format("kostnad.jamfort.inget", ("kanaler", Names(ordered)))]
            : comparisons.Where(pair => IsOpen(pair) && channels.Any(channel => channel.Id == pair.First.Id))
                .Select(pair => input.Texts.Format("kostnad.jamfort.oavgjort", ("forsta", pair.First.Name), ("andra", pair.Second.Name)));
        return lower.Concat(open);
    }

    private List<NamedReference> Beaten(NamedReference channel) =>
    [
        .. comparisons.Where(pair => pair.First.Id == channel.Id && pair.Verdict == DominanceVerdictData.FirstCheaper).Select(pair => pair.Second),
        .. comparisons.Where(pair => pair.Second.Id == channel.Id && pair.Verdict == DominanceVerdictData.SecondCheaper).Select(pair => pair.First),
    ];

    private static bool IsOpen(DominanceData pair) => pair.Verdict is not (DominanceVerdictData.FirstCheaper or DominanceVerdictData.SecondCheaper);

    // Every pair of a group is compared, so the channels that a channel was compared with are its whole group.
    private List<List<NamedReference>> Groups()
    {
        var groups = new List<List<NamedReference>>();
        foreach (DominanceData pair in comparisons)
        {
            List<NamedReference>? group = groups.Find(known => known.Any(channel => channel.Id == pair.First.Id || channel.Id == pair.Second.Id));
            if (group is null)
            {
                groups.Add([pair.First, pair.Second]);
                continue;
            }

            group.AddRange(new[] { pair.First, pair.Second }.Where(channel => group.All(known => known.Id != channel.Id)));
        }

        return groups;
    }

    private string Names(IEnumerable<NamedReference> channels) => input.Page.Format.List([.. channels.Select(channel => channel.Name)]);
}
