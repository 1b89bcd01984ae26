using System.Text;
using Campaigns.Connectors.Authentication;
using Campaigns.Server.Configuration;
using Campaigns.Server.Tests.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Server.Tests.Configuration;

public sealed class SecretFilesTests : IDisposable
{
    private static readonly RotatedSecret Secret = new("rotated-refresh-token-8815", new string('a', 64));

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public async Task Save_ThenAnotherProcess_FindsItAndTheDiskDoesNotShowIt()
    {
        await Vault("keys").SaveAsync("snapchat", "refresh_token", Secret with { Value = "older" }, Token);
        await Vault("keys").SaveAsync("snapchat", "refresh_token", Secret, Token);

        Assert.Equal(Secret, await Vault("keys").FindAsync("snapchat", "refresh_token", Token));
        Assert.Null(await Vault("keys").FindAsync("snapchat", "client_secret", Token));
        var file = Assert.Single(Directory.GetFiles(folder.At("rotated-keys")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.DoesNotContain(Secret.Value, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Token)), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret.Value, Secret.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_WithOtherKeysOfEncryptionOrADamagedFile_IsNone()
    {
        await Vault("keys").SaveAsync("snapchat", "refresh_token", Secret, Token);

        Assert.Null(await Vault("other-keys").FindAsync("snapchat", "refresh_token", Token));
        var file = Assert.Single(Directory.GetFiles(folder.At("rotated-keys")));
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file, Token))[..20], Token);
        Assert.Null(await Vault("keys").FindAsync("snapchat", "refresh_token", Token));
    }

    private SecretFiles Vault(string keys) => new(
        new DirectoryInfo(folder.At("rotated-keys")), DataProtectionProvider.Create(new DirectoryInfo(folder.At(keys)), builder => builder.SetApplicationName("Campaigns")), NullLogger<SecretFiles>.Instance);
}
