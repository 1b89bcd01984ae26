using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>A figure read from a row, before it is known which kept file and run it belongs to.</summary>
/// <param name="Line">Line of the row.</param>
/// <param name="Column">Head of the figure's column as the file writes it.</param>
/// <param name="Cell">The cell as the file holds it, cleaned.</param>
/// <param name="Series">What the figure is about.</param>
/// <param name="Window">The days it covers.</param>
/// <param name="Metric">Metric id.</param>
/// <param name="Value">The value in the metric's unit; null when the quality names an absence.</param>
/// <param name="Quality">How certain it is.</param>
internal sealed record FigureDraft(int Line, string Column, string Cell, SeriesKey Series, Window Window, string Metric, decimal? Value, Quality Quality)
{
    /// <summary>The natural key of the observation it becomes.</summary>
    public (SeriesKey Series, string Metric, WindowKind Kind, DateOnly? First, DateOnly? Last) Key => (Series, Metric, Window.Kind, Window.First, Window.Last);

    public CellReading ToReading() => new(Line, Column, Cell, Metric, Value);

    public Observation ToObservation(DateTimeOffset observedAt, string rawId, string runId, string? sheet = null) => new()
    {
        Series = Series,
        Window = Window,
        Metric = Metric,
        Value = Value,
        Quality = Quality,
        ObservedAt = observedAt,
        Provenance = new Provenance(rawId, FormattableString.Invariant($"{(sheet is null ? string.Empty : $"/sheets/{Escape(sheet)}")}/rows/{Line}/{Escape(Column)}"), runId),
    };

    /// <summary>A name as one step of a JSON Pointer (RFC 6901 §3).</summary>
    private static string Escape(string head) => head.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
