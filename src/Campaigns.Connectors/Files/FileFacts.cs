namespace Campaigns.Connectors.Files;

/// <summary>How a file was understood, to be shown to the person who handed it in.</summary>
/// <param name="Encoding">Encoding, as <c>utf-8</c> or <c>windows-1252</c>.</param>
/// <param name="Separator">Sign between the cells; a tab is <c>\t</c>.</param>
/// <param name="HeaderLine">Line of the header row, counted from 1.</param>
/// <param name="DecimalSigns">Decimal sign of each number column by its head; null where the column holds no number that needs one.</param>
public sealed record FileFacts(string Encoding, char Separator, int HeaderLine, IReadOnlyDictionary<string, char?> DecimalSigns);
