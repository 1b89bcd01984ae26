namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How one answer leads to the next.</summary>
public sealed record PaginationDefinition
{
    /// <summary>The way.</summary>
    public PaginationType Type { get; init; }

    /// <summary>Records asked for in one answer, as <c>{page_size}</c>; null leaves it to the platform.</summary>
    public int? PageSize { get; init; }

    /// <summary>Smallest page to ask for when the platform wants less data. Default: 1.</summary>
    public int MinPageSize { get; init; } = 1;

    /// <summary>For <c>cursor</c>: path of the value that asks for the next answer as <c>{cursor}</c>.</summary>
    public string? Cursor { get; init; }

    /// <summary>For <c>cursor</c>: path that is there only when more follows; null when the cursor itself tells.</summary>
    public string? More { get; init; }

    /// <summary>For <c>next_url</c>: path of the next address.</summary>
    public string? Next { get; init; }

    /// <summary>For <c>page</c>: path of the number of pages.</summary>
    public string? TotalPages { get; init; }

    /// <summary>Path of the number of records in all. Another number of records read is a failure.</summary>
    public string? TotalRows { get; init; }

    /// <summary>For <c>page</c>: number of the first page. Default: 1.</summary>
    public int FirstPage { get; init; } = 1;
}
