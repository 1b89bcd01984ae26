namespace Campaigns.Connectors.Authentication;

/// <summary>Keeps keys that a platform gave in place of older ones, so that the next process uses them. What is kept is encrypted and durable.</summary>
public interface ISecretVault
{
    /// <summary>The kept key; null when there is none, or it can no longer be decrypted.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="name">Name of the secret in the connector's definition.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<RotatedSecret?> FindAsync(string source, string name, CancellationToken cancellationToken);

    /// <summary>Keeps a key in place of the one before; durable when the call returns.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="name">Name of the secret in the connector's definition.</param>
    /// <param name="secret">The key.</param>
    /// <param name="cancellationToken">Cancels before it is kept.</param>
    /// <exception cref="IOException">It could not be kept.</exception>
    Task SaveAsync(string source, string name, RotatedSecret secret, CancellationToken cancellationToken);
}

/// <summary>A key that took the place of the one that the source names.</summary>
/// <param name="Value">The key.</param>
/// <param name="Root">SHA-256 of the key that the source named then, 64 lower-case hexadecimal digits. When the source names another, a person has entered a new one, and that one counts.</param>
public sealed record RotatedSecret(string Value, string Root)
{
    /// <summary>Without the key, for logs and messages.</summary>
    public override string ToString() => $"RotatedSecret of {Root[..Math.Min(8, Root.Length)]}";
}
