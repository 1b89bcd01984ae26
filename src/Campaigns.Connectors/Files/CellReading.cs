namespace Campaigns.Connectors.Files;

/// <summary>How one figure's cell was understood, so that a person can check it: «Läste 4 500 000 som 4 500 000».</summary>
/// <param name="Line">Line of the file, counted from 1.</param>
/// <param name="Column">Head of the column as the file writes it.</param>
/// <param name="Cell">The cell as the file holds it, without space at its ends.</param>
/// <param name="Metric">Metric id.</param>
/// <param name="Value">The value in the metric's unit; null when the cell names an absence.</param>
public sealed record CellReading(int Line, string Column, string Cell, string Metric, decimal? Value);
