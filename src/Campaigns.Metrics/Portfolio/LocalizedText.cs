namespace Campaigns.Metrics.Portfolio;

/// <summary>A text in the interface's two languages.</summary>
/// <param name="Sv">Swedish.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Sv, string En);
