using Campaigns.Connectors.Files.Workbooks;

namespace Campaigns.Connectors.Files.Tables;

/// <summary>The readers of the kinds of files, tried in order; the CSV reader refuses what it cannot read by name.</summary>
internal static class TableReaders
{
    private static readonly ITableReader[] All = [new WorkbookTableReader(), new CsvTableReader()];

    public static ITableReader For(ReadOnlySpan<byte> content)
    {
        foreach (var reader in All)
        {
            if (reader.Reads(content))
            {
                return reader;
            }
        }

        return All[^1];
    }
}
