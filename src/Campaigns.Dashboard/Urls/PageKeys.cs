namespace Campaigns.Dashboard.Urls;

/// <summary>Which keys each page takes.</summary>
public static class PageKeys
{
    /// <summary>The list of campaigns.</summary>
    public static readonly IReadOnlyList<QueryKey> CampaignList = [QueryKeys.Search, QueryKeys.Sort, QueryKeys.PageNumber];

    /// <summary>A campaign.</summary>
    public static readonly IReadOnlyList<QueryKey> Campaign =
        [QueryKeys.Period, QueryKeys.Channels, QueryKeys.Track, QueryKeys.Metric, QueryKeys.Scale, QueryKeys.Tables, QueryKeys.Sort, QueryKeys.Events, QueryKeys.AsOf];

    /// <summary>Cost and what it gave.</summary>
    public static readonly IReadOnlyList<QueryKey> Cost =
        [QueryKeys.Period, QueryKeys.Campaigns, QueryKeys.Track, QueryKeys.Tables, QueryKeys.Cost, QueryKeys.AsOf];

    /// <summary>Methods and terms, and other pages without figures.</summary>
    public static readonly IReadOnlyList<QueryKey> None = [];
}
