namespace Campaigns.Connectors.Files;

/// <summary>How large a file may be. Sellers' reports are far smaller; more is most often the wrong file.</summary>
public sealed record FileLimits
{
    /// <summary>Largest file in bytes; 20 MiB.</summary>
    public int Bytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Most bytes that a workbook may unpack to, all parts together; 100 MiB. A few kilobytes can hold gigabytes of nothing.</summary>
    public long UnpackedBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Most filled cells of a workbook, all sheets together; 1 000 000.</summary>
    public int Cells { get; init; } = 1_000_000;

    /// <summary>Most rows below the header; 200 000.</summary>
    public int Rows { get; init; } = 200_000;

    /// <summary>Most columns; 200.</summary>
    public int Columns { get; init; } = 200;

    /// <summary>Longest line in characters; 50 000. A longer one is no table, and taking it apart would only cost memory.</summary>
    public int LineCharacters { get; init; } = 50_000;

    /// <summary>Longest cell in characters; 2 000.</summary>
    public int CellCharacters { get; init; } = 2_000;

    /// <summary>Most row errors, and most notices, that are listed; 500. All errors are counted.</summary>
    public int ListedErrors { get; init; } = 500;

    /// <summary>Most figures whose cells are listed with how they were understood; 500.</summary>
    public int ListedReadings { get; init; } = 500;
}
