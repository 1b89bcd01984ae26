using System.Security.Cryptography;
using System.Text;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Authentication;

/// <summary>A refresh token that the platform may replace by a new one at every use.</summary>
internal sealed class RotatingKey(ISecretVault vault, string source, string name, string root)
{
    private readonly string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)));
    private string? current;

    /// <summary>The key of the moment: the newest that the platform gave, unless the source names another root since.</summary>
    public async Task<string> FindAsync(CancellationToken cancellationToken) =>
        current = await vault.FindAsync(source, name, cancellationToken) is { } kept && kept.Root == digest ? kept.Value : root;

    /// <summary>Keeps what an answer gave in its place.</summary>
    /// <param name="given">The key of the answer; null when it gave none.</param>
    /// <param name="cancellationToken">Cancels before it is kept.</param>
    /// <exception cref="SourceFailureException">It could not be kept: without it the next process would stand outside.</exception>
    public async Task TakeAsync(string? given, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(given) || given == current)
        {
            return;
        }

        try
        {
            await vault.SaveAsync(source, name, new RotatedSecret(given, digest), cancellationToken);
            current = given;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceFailureException(
                new SourceFailure(FailureKind.Unavailable, $"The platform gave a new '{name}' for the source {source}, and it could not be kept: see that the data folder is there, has room and may be written. If the old one is refused from now on, enter a new one."), fault);
        }
    }
}
