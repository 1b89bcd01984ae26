namespace Campaigns.Dashboard.Components.Layout;

/// <summary>Names of the places in the page shell that a page may fill.</summary>
public static class Sections
{
    /// <summary>The banner row between header and content; filled by <c>PageNotices</c>.</summary>
    public const string Notices = "meddelanden";

    /// <summary>The second skip link; filled by the filter form.</summary>
    public const string FilterSkipLink = "hopp-filter";
}
