using System.Collections.Concurrent;

namespace Campaigns.Connectors.Authentication;

/// <summary>Keeps keys as long as the process lives: for a host that gives no vault of its own, as a check of a connection.</summary>
internal sealed class MemoryVault : ISecretVault
{
    private readonly ConcurrentDictionary<(string Source, string Name), RotatedSecret> secrets = new();

    public Task<RotatedSecret?> FindAsync(string source, string name, CancellationToken cancellationToken) => Task.FromResult(secrets.GetValueOrDefault((source, name)));

    public Task SaveAsync(string source, string name, RotatedSecret secret, CancellationToken cancellationToken)
    {
        secrets[(source, name)] = secret;
        return Task.CompletedTask;
    }
}
