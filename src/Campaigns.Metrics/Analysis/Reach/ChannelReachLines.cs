using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>What each channel of a campaign brings into its deduplicated reach.</summary>
internal static class ChannelReachLines
{
    // Nobody is reached without one of these, so each of them bounds the reach from above.
    private static readonly string[] Contacts = ["impressions", "admissions", "contacts"];

    public static IReadOnlyList<ChannelReachLine> Of(CampaignReachQuery query, IReadOnlyCollection<Observation> observations)
    {
        var reach = query.Compare(observations, "reach");
        var cells = reach.Groups.SelectMany(group => group.Cells).Where(cell => cell is { Value: >= 0, Channel: not null }).ToList();
        var unions = Unions(query, reach, cells).ToList();
        var singles = cells.Where(cell => unions.All(union => union.Figures[0] != cell)).GroupBy(cell => cell.Channel!, StringComparer.Ordinal).ToList();
        var ids = singles.Select(channel => channel.Key).ToHashSet(StringComparer.Ordinal);
        var byCell = AudienceCellReach.Of(query, observations, singles.Where(channel => channel.Count() == 1).Select(channel => channel.Single()));
        var lines = singles.Select(channel => IsInsideGroup(channel.Key, ids)
            ? new ChannelReachLine(channel.Key, null, channel.First().IdentityBasis, IsUsed: false, ReachTexts.PartOfGroup, [.. channel])
            : OfFigures(query, channel.Key, [.. channel]) with { Cells = byCell.GetValueOrDefault(channel.Key) ?? new Dictionary<string, decimal>() });

        return [.. lines.OrderBy(line => Position(query, line.Channel)), .. unions, .. WithoutReach(query, observations, ids)];
    }

    private static ChannelReachLine OfFigures(CampaignReachQuery query, string channel, List<ComparisonCell> figures)
    {
        var basis = figures.Select(cell => cell.IdentityBasis ?? IdentityBasis.Unclear).Distinct().ToList();
        var ranges = figures.Select(cell => CoversMore(query, cell) ? new PersonInterval(0, FigureRange.Of(cell).Upper) : FigureRange.Of(cell)).ToList();
        var upper = ranges.All(range => range.Upper is not null) ? ranges.Sum(range => range.Upper) : null;
        var whole = new PersonInterval(ranges.Max(range => range.Lower), upper);

        return new ChannelReachLine(
            channel, whole, basis.Count == 1 ? basis[0] : IdentityBasis.Unclear, IsUsed: true, figures.Count > 1 ? ReachTexts.SeveralPieces : null, figures)
        {
            Estimate = figures.Count == 1 && !whole.IsExact && whole.Contains(figures[0].Value!.Value) && !CoversMore(query, figures[0]) ? figures[0].Value : null,
        };
    }

    // A figure of several tracks together bounds one of them from above and says nothing from below.
    private static bool CoversMore(CampaignReachQuery query, ComparisonCell cell) =>
        query.Tracks is not null && cell.Track is null && query.Campaign.Tracks.Any(track => !query.Tracks.Contains(track.Id) && Carries(query.Campaign, cell.Channel!, track.Id));

    private static bool Carries(Campaign campaign, string channel, string track) =>
        campaign.Channels.FirstOrDefault(used => used.Channel == channel) is not { Tracks.Count: > 0 } used || used.Tracks.Contains(track);

    /// <summary>Groups whose every used member has a reach of its own: the group's reach is a known union of them.</summary>
    private static IEnumerable<ChannelReachLine> Unions(CampaignReachQuery query, ComparisonResult reach, List<ComparisonCell> cells)
    {
        var totals = reach.Groups.SelectMany(group => group.PrintedTotals).Where(total => total.Figure.Value >= 0).Select(total => Queries.Steps.FigureCells.Of(total.Figure));
        foreach (var cell in cells.Concat(totals).Where(cell => cell.Channel is not null && ChannelCatalog.FindOrUnlisted(cell.Channel).IsGroup).ToList())
        {
            var members = ChannelCatalog.PlainChannels(cell.Channel!)
                .Where(member => query.Campaign.Channels.Any(used => used.Channel == member) || cells.Any(other => other.Channel == member))
                .Order(StringComparer.Ordinal)
                .ToList();
            var known = members.Where(member => cells.Count(other => other.Channel == member && other.Track == cell.Track && other.IdentityBasis == cell.IdentityBasis) == 1).ToList();
            if (members.Count > 1 && known.Count == members.Count && FigureRange.Of(cell) is { IsExact: true } exact)
            {
                yield return new ChannelReachLine(cell.Channel!, exact, cell.IdentityBasis, IsUsed: true, ReachTexts.UsedAsUnion, [cell]) { UnionOf = members };
            }
        }
    }

    private static bool IsInsideGroup(string channel, HashSet<string> ids) =>
        ids.Any(group => group != channel && ChannelCatalog.FindOrUnlisted(group).IsGroup && ChannelCatalog.PlainChannels(group).Contains(channel));

    /// <summary>Channels that show the campaign to people and give no reach: bounded by their contacts where these are known.</summary>
    private static IEnumerable<ChannelReachLine> WithoutReach(CampaignReachQuery query, IReadOnlyCollection<Observation> observations, HashSet<string> ids)
    {
        var contacts = Contacts.Select(metric => query.Compare(observations, metric)).ToList();
        foreach (var channel in Shown(query).Where(channel => !ids.Contains(channel) && !IsInsideGroup(channel, ids) && !ids.Any(id => IsInsideGroup(id, [channel]))))
        {
            var cells = contacts
                .Select(result => result.Groups.SelectMany(group => group.Cells).Where(cell => cell.Channel == channel && cell.Value is not null).ToList())
                .FirstOrDefault(found => found.Count > 0);
            var most = cells?.Select(cell => FigureRange.Of(cell).Upper).Aggregate((sum, next) => sum + next);
            yield return most is null
                ? new ChannelReachLine(channel, null, null, IsUsed: false, ReachTexts.NoReach, [])
                : new ChannelReachLine(channel, new PersonInterval(0, most), null, IsUsed: true, ReachTexts.FromImpressions, cells!);
        }
    }

    private static IEnumerable<string> Shown(CampaignReachQuery query) => query.Campaign.Channels
        .Where(used => ChannelCatalog.FindOrUnlisted(used.Channel) is { MediaType: MediaType.Paid or MediaType.Partner, Tier: not null })
        .Where(used => query.Channels?.Contains(used.Channel) ?? true)
        .Where(used => query.Tracks is null || used.Tracks.Count == 0 || used.Tracks.Any(query.Tracks.Contains))
        .Select(used => used.Channel);

    private static int Position(CampaignReachQuery query, string channel)
    {
        for (var index = 0; index < query.Campaign.Channels.Count; index++)
        {
            if (query.Campaign.Channels[index].Channel == channel)
            {
                return index;
            }
        }

        return int.MaxValue;
    }
}
