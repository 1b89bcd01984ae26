namespace Campaigns.Metrics.Analysis.Ledger;

/// <summary>How the source of a figure behaves, to tell why the figure changed.</summary>
/// <param name="LagDays">Age in days from which its figures are final.</param>
/// <param name="ByHand">True when people hand in its figures as files: a change of a final figure is then a correction by hand.</param>
public readonly record struct SourceHabit(int LagDays, bool ByHand = false);
