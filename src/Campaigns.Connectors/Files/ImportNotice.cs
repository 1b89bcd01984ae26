using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files;

/// <summary>Something the reader should know that does not keep the file from being stored, as a total row that was left out.</summary>
/// <param name="Line">Line of the file, counted from 1; null when the whole file is meant.</param>
/// <param name="Text">What was done, in both languages.</param>
public sealed record ImportNotice(int? Line, LocalizedText Text);
