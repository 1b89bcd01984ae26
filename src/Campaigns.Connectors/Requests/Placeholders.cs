namespace Campaigns.Connectors.Requests;

/// <summary>Placeholders that every definition has, besides its own parameters.</summary>
internal static class Placeholders
{
    public const string ApiVersion = "api_version";
    public const string From = "from";
    public const string To = "to";
    public const string PageSize = "page_size";
    public const string Page = "page";
    public const string Offset = "offset";
    public const string Cursor = "cursor";
    public const string JobId = "job_id";
    public const string JobAddress = "job_address";

    /// <summary>The window that is asked for.</summary>
    public static readonly IReadOnlyList<string> Window = [From, To, "from_year", "from_month", "from_day", "to_year", "to_month", "to_day"];

    /// <summary>The page that is asked for.</summary>
    public static readonly IReadOnlyList<string> Paging = [PageSize, Page, Offset, Cursor];

    /// <summary>The job whose report is asked for.</summary>
    public static readonly IReadOnlyList<string> Job = [JobId, JobAddress];

    /// <summary>Placeholders that are numbers in a JSON body.</summary>
    public static readonly IReadOnlySet<string> Numbers = new HashSet<string>(StringComparer.Ordinal) { PageSize, Page, Offset };

    public static readonly IReadOnlySet<string> All = new HashSet<string>([ApiVersion, .. Window, .. Paging, .. Job], StringComparer.Ordinal);
}
