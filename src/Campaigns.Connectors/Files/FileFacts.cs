namespace Campaigns.Connectors.Files;

/// <summary>How a file was understood, to be shown to the person who handed it in.</summary>
/// <param name="Encoding">Encoding, as <c>utf-8</c> or <c>windows-1252</c>; <c>xlsx</c> for a workbook.</param>
/// <param name="Separator">Sign between the cells; a tab is <c>\t</c>; null for a workbook.</param>
/// <param name="HeaderLine">Line of the header row, counted from 1.</param>
/// <param name="DecimalSigns">Decimal sign of each number column by its head; null where the column holds no number that needs one.</param>
/// <param name="Sheet">Name of the sheet that was read; null for a text file.</param>
public sealed record FileFacts(string Encoding, char? Separator, int HeaderLine, IReadOnlyDictionary<string, char?> DecimalSigns, string? Sheet = null);
