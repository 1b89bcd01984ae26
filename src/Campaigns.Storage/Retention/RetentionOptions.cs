namespace Campaigns.Storage.Retention;

/// <summary>How long kept answers keep their bytes. Figures, runs and what staff entered are kept for ever.</summary>
public sealed class RetentionOptions
{
    /// <summary>Section of the configuration: <c>Campaigns:Retention</c>.</summary>
    public const string SectionName = "Campaigns:Retention";

    /// <summary>Days from the moment of an answer until its bytes are removed, 90 to 36 500; null (default) keeps them for ever.</summary>
    public int? AnswerDays { get; set; }

    /// <summary>Other days for single sources, by id, as <c>Campaigns:Retention:Sources:meta=730</c>; 0 keeps the source's answers for ever.</summary>
    public Dictionary<string, int> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>The days of a source; null when its answers are kept for ever.</summary>
    internal int? DaysOf(string source) => Sources.TryGetValue(source, out var days) ? (days == 0 ? null : days) : AnswerDays;
}
