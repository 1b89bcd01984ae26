using System.Security.Cryptography;
using System.Text.Json;
using Campaigns.Connectors.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Server.Configuration;

/// <summary>
/// Keys that platforms gave in place of older ones, one encrypted file each in <c>rotated-keys</c> of the data folder, for their owner only. The keys of the encryption
/// lie in <c>keys</c>; several workers share both folders.
/// </summary>
internal sealed partial class SecretFiles : ISecretVault
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly DirectoryInfo folder;
    private readonly IDataProtector protector;
    private readonly ILogger<SecretFiles> logger;

    public SecretFiles(DirectoryInfo folder, IDataProtectionProvider protection, ILogger<SecretFiles> logger)
    {
        (this.folder, this.logger) = (folder, logger);
        protector = protection.CreateProtector("Campaigns.RotatedKeys");
    }

    public async Task<RotatedSecret?> FindAsync(string source, string name, CancellationToken cancellationToken)
    {
        var path = PathOf(source, name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<RotatedSecret>(protector.Unprotect(await File.ReadAllBytesAsync(path, cancellationToken)));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            Log.Unreadable(logger, source, name);
            return null;
        }
    }

    public async Task SaveAsync(string source, string name, RotatedSecret secret, CancellationToken cancellationToken)
    {
        folder.Create();
        var path = PathOf(source, name);
        var fresh = $"{path}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        await using (var file = new FileStream(fresh, options))
        {
            await file.WriteAsync(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(secret)), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        // Whole or not at all: a process that is killed in between leaves the one before.
        File.Move(fresh, path, overwrite: true);
        Log.Kept(logger, source, name);
    }

    // Both are names of definition files: letters, digits, hyphens and underscores.
    private string PathOf(string source, string name) => Path.Combine(folder.FullName, $"{source}.{name}");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Source}: the kept '{Name}' can no longer be decrypted, and the one that the source names is used. If it is refused, enter a new one.")]
        public static partial void Unreadable(ILogger logger, string source, string name);

        [LoggerMessage(2, LogLevel.Information, "{Source}: the platform gave a new '{Name}', which is kept in its place.")]
        public static partial void Kept(ILogger logger, string source, string name);
    }
}
