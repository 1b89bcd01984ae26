using Campaigns.Connectors.Files.Tables;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>What one reading of a file found, filled row by row.</summary>
internal sealed class FigureFile(Table table)
{
    public Table Table => table;

    public List<FigureDraft> Figures { get; private set; } = [];

    public List<RowError> Errors { get; } = [];

    public List<ImportNotice> Notices { get; } = [];

    /// <summary>Lines of rows that hold an error.</summary>
    public HashSet<int> RefusedLines { get; } = [];

    public int RowsRead { get; set; }

    public int RowsSkipped { get; set; }

    /// <summary>Decimal sign of each number column by its head; null where no cell proved one and none was needed.</summary>
    public IReadOnlyDictionary<string, char?> DecimalSigns { get; set; } = new Dictionary<string, char?>();

    public void Keep(Func<FigureDraft, bool> keep) => Figures = [.. Figures.Where(keep)];
}
