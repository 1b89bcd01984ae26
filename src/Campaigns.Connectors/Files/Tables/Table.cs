using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Tables;

/// <summary>A file's table as text.</summary>
/// <param name="Header">Heads of the columns as the file writes them, cleaned.</param>
/// <param name="HeaderLine">Line of the header, counted from 1.</param>
/// <param name="Rows">The rows below it that hold anything.</param>
/// <param name="Encoding">Encoding that the file was read in.</param>
/// <param name="Separator">Separator of its cells.</param>
internal sealed record Table(IReadOnlyList<string> Header, int HeaderLine, IReadOnlyList<TableRow> Rows, string Encoding, char Separator);

/// <summary>One row.</summary>
/// <param name="Line">Line that it starts on, counted from 1.</param>
/// <param name="Cells">Its cells as the file holds them.</param>
/// <param name="Damage">Why its cells cannot be trusted, as a quotation mark that is not closed; null for a sound row.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells, Finding? Damage = null)
{
    public bool IsBlank => Damage is null && Cells.All(string.IsNullOrWhiteSpace);
}
