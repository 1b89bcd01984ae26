using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Metrics.Planning;

namespace Campaigns.Connectors.Entering;

/// <summary>Writes into a record which file and line it came from, as <c>plan.csv:3 (sha256:0123456789ab)</c>, and takes it out again for comparing.</summary>
/// <remarks>A cost has a place for it, its reference; of a break it leads the source, of the others the note.</remarks>
internal static partial class EntryOrigin
{
    public static string Of(string file, string sha256, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line} (sha256:{sha256[..12]})");

    public static CostLine Mark(CostLine line, string origin) => line with { Reference = origin };

    public static TargetLine Mark(TargetLine line, string origin) => line with { Note = Lead(line.Note, origin) };

    public static PopulationTable Mark(PopulationTable table, string origin) => table with { Note = Lead(table.Note, origin) };

    public static RateLine Mark(RateLine line, string origin) => line with { Note = Lead(line.Note, origin) };

    public static BreakLine Mark(BreakLine line, string origin) => line with { Source = Lead(line.Source, origin) };

    /// <summary>What a record says, wherever it came from: equal for records that say the same of the same thing.</summary>
    public static object Bare(CostLine line) => line with { Reference = null };

    public static object Bare(TargetLine line) => line with { Note = WithoutOrigin(line.Note) };

    public static object Bare(PopulationTable table) =>
        (table with { Note = WithoutOrigin(table.Note), Cells = [] }, string.Join(';', table.Cells.Select(cell => cell.ToString())));

    public static object Bare(RateLine line) => line with { Note = WithoutOrigin(line.Note) };

    public static object Bare(BreakLine line) => line with { Source = WithoutOrigin(line.Source) ?? string.Empty };

    private static string Lead(string? note, string origin) => note is null ? origin : $"{origin}. {note}";

    private static string? WithoutOrigin(string? note) => note is not null && Pattern().Replace(note, string.Empty) is { Length: > 0 } rest ? rest : null;

    [GeneratedRegex(@"^[^\r\n]{1,255}:[0-9]+ \(sha256:[0-9a-f]{12}\)(\. |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
