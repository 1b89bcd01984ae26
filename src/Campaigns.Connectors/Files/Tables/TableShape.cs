namespace Campaigns.Connectors.Files.Tables;

/// <summary>What a table reader has to know to find the table in a file.</summary>
/// <param name="Separators">Separators that the sender may use.</param>
/// <param name="Header">Finds the header row.</param>
/// <param name="Limits">How large a file may be.</param>
/// <param name="Sheet">In a workbook: the sheet to read; null finds it.</param>
internal sealed record TableShape(IReadOnlyList<char> Separators, HeaderMatcher Header, FileLimits Limits, string? Sheet = null);
