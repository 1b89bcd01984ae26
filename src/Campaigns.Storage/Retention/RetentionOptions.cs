using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Retention;

/// <summary>How long what is measured is kept, by kind. Nothing is removed unless a rule says so; runs and what staff entered are kept for ever.</summary>
public sealed class RetentionOptions
{
    /// <summary>Section of the configuration: <c>Campaigns:Retention</c>.</summary>
    public const string SectionName = "Campaigns:Retention";

    /// <summary>Days from the moment of an answer until its bytes are removed, 90 to 36 500; null (default) keeps them for ever.</summary>
    public int? AnswerDays { get; set; }

    /// <summary>Other days for the answers of single sources, by id, as <c>Campaigns:Retention:Sources:meta=730</c>; 0 keeps the source's answers for ever.</summary>
    public Dictionary<string, int> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Days from the moment of an answer until its figures that are mapped to no campaign are removed, 90 to 36 500; null (default) keeps them for ever.</summary>
    public int? UnmappedDays { get; set; }

    /// <summary>
    /// Days by kind of window (<see cref="WindowKind"/>), 1 096 to 36 500, as <c>Campaigns:Retention:FigureDays:Day=3650</c>: a campaign whose windows of the kind
    /// have all ended so long ago loses them, all at once, so that no sum over a part is left. A kind that is left out is kept for ever.
    /// </summary>
    public Dictionary<string, int> FigureDays { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The days of a source's answers; null when they are kept for ever.</summary>
    internal int? DaysOf(string source) => Sources.TryGetValue(source, out var days) ? (days == 0 ? null : days) : AnswerDays;

    /// <summary>The rules of figures, by kind.</summary>
    internal IEnumerable<(WindowKind Kind, int Days)> FigureRules() => FigureDays
        .Select(rule => (Kind: Enum.Parse<WindowKind>(rule.Key, ignoreCase: true), Days: rule.Value))
        .OrderBy(rule => rule.Kind);
}
