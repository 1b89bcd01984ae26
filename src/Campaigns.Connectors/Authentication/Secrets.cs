using Campaigns.Connectors.Pulling;

namespace Campaigns.Connectors.Authentication;

/// <summary>Where keys come from: the place that a source names, and the vault of those that platforms gave since.</summary>
/// <param name="Read">The secret of an account by its name; null when it is optional and not there.</param>
/// <param name="Vault">Keys that took the place of older ones.</param>
internal sealed record Secrets(Func<SourceAccount, string, string?> Read, ISecretVault Vault);
