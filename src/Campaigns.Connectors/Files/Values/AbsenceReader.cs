using System.Collections.Frozen;
using Campaigns.Connectors.Files.Text;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Files.Values;

/// <summary>Recognises words that stand where a figure would (platforms/files.md §2). None of them is zero.</summary>
internal sealed class AbsenceReader(IReadOnlyDictionary<string, FigureStatus> declared)
{
    private static readonly FrozenSet<string> Missing = new[] { "-", "--", "n/a", "na", "#n/a", "#saknas!", "saknas", "missing", "x" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, FigureStatus> byWord = declared.ToDictionary(pair => Wording.Key(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The absence that a cell names; null when it names none.</summary>
    public FigureStatus? Find(string cell)
    {
        var key = Wording.Key(cell);
        return byWord.TryGetValue(key, out var status) ? status : Missing.Contains(key) ? FigureStatus.Missing : null;
    }

    /// <summary>True for a calculation that failed in the sender's spreadsheet, in Swedish or English.</summary>
    public static bool IsCalculationError(string cell) => Wording.Clean(cell) is ['#', .. var rest] && rest.EndsWith('!') && !rest.Equals("SAKNAS!", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for the spreadsheet's word for a value that is not there.</summary>
    public static bool IsNotAvailable(string cell) => Wording.Key(cell) is "#n/a" or "#saknas!";

    /// <summary>True for a number that a spreadsheet shortened, as 1,23457E+15.</summary>
    public static bool IsExponent(string cell)
    {
        var text = Wording.Clean(cell);
        var at = text.AsSpan().IndexOfAny('E', 'e');
        return at > 0 && char.IsAsciiDigit(text[at - 1]) && text[(at + 1)..].TrimStart('+', '-') is { Length: > 0 } power && power.All(char.IsAsciiDigit);
    }
}
