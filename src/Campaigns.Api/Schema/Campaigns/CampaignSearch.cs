using System.Globalization;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Campaigns;

/// <summary>Finds and orders campaigns as a Swedish reader expects: å, ä and ö are letters of their own, é is an e.</summary>
internal static class CampaignSearch
{
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    public static IEnumerable<Campaign> Matching(IEnumerable<Campaign> campaigns, string? search) =>
        search is null ? campaigns : campaigns.Where(campaign => campaign.Partners.Append(campaign.Name).Append(campaign.Owner).Append(campaign.Slug).Any(text => Holds(text, search)));

    public static IEnumerable<Campaign> Ordered(IEnumerable<Campaign> campaigns, CampaignOrder order)
    {
        var byName = Comparer<string>.Create((left, right) => Swedish.Compare(left, right, CompareOptions.IgnoreCase));
        var ordered = order switch
        {
            CampaignOrder.NameDesc => campaigns.OrderByDescending(campaign => campaign.Name, byName),
            CampaignOrder.StartDate => campaigns.OrderBy(campaign => campaign.Flight.First ?? DateOnly.MaxValue).ThenBy(campaign => campaign.Name, byName),
            CampaignOrder.StartDateDesc => campaigns.OrderByDescending(campaign => campaign.Flight.First ?? DateOnly.MinValue).ThenBy(campaign => campaign.Name, byName),
            _ => campaigns.OrderBy(campaign => campaign.Name, byName),
        };

        return ordered.ThenBy(campaign => campaign.Slug, StringComparer.Ordinal);
    }

    private static bool Holds(string text, string search) => Swedish.IndexOf(text, search, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
