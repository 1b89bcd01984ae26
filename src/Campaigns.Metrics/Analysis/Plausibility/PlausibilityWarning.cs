namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>A figure that cannot be, or hardly can. Nothing is corrected.</summary>
/// <param name="Rule">Rule id, one of <see cref="PlausibilityRules"/>.</param>
/// <param name="Channel">Channel id.</param>
/// <param name="Subject">What exactly it is about: a metric id, a cell key or a date; null when the rule says it.</param>
/// <param name="Actual">The figure that breaks the rule.</param>
/// <param name="Limit">What it should have kept to.</param>
public sealed record PlausibilityWarning(string Rule, string Channel, string? Subject, decimal Actual, decimal Limit);

/// <summary>A written reason for not minding a rule in one channel.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Channel">Channel id.</param>
/// <param name="Reason">Why the rule does not hold there; shown beside the figure.</param>
public sealed record RuleExemption(string Rule, string Channel, string Reason);

/// <summary>What the rules found.</summary>
/// <param name="Warnings">Warnings to show.</param>
/// <param name="Exempted">Warnings that an exemption covers, with it. They stay visible to whoever looks.</param>
public sealed record PlausibilityReport(
    IReadOnlyList<PlausibilityWarning> Warnings,
    IReadOnlyList<(PlausibilityWarning Warning, RuleExemption Exemption)> Exempted);
