using Campaigns.Metrics;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>Summaries of campaigns until the next write to them. One process holds the database, so it sees every write.</summary>
internal sealed class SumCache
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, CampaignFigures?> known = new(StringComparer.Ordinal);
    private long writes;

    /// <summary>The summary, computed when none is kept.</summary>
    /// <param name="campaign">Slug.</param>
    /// <param name="compute">Reads it from the database.</param>
    public CampaignFigures? Get(string campaign, Func<CampaignFigures?> compute)
    {
        long before;
        lock (gate)
        {
            if (known.TryGetValue(campaign, out var kept))
            {
                return kept;
            }

            before = writes;
        }

        var computed = compute();
        lock (gate)
        {
            // A write in between may not be in what was read.
            if (before == writes)
            {
                known[campaign] = computed;
            }
        }

        return computed;
    }

    /// <summary>Forgets campaigns that were, or may have been, written to.</summary>
    /// <param name="campaigns">Slugs.</param>
    public void Forget(IEnumerable<string> campaigns)
    {
        lock (gate)
        {
            writes++;
            foreach (var campaign in campaigns)
            {
                known.Remove(campaign);
            }
        }
    }
}
