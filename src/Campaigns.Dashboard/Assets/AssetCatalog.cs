using System.Collections.Frozen;

namespace Campaigns.Dashboard.Assets;

/// <summary>All files that browsers fetch, embedded in this assembly.</summary>
/// <remarks>
/// Embedded, not read from a folder: the files that npm restores are the same in <c>dotnet run</c>, in tests and in a published copy, and no
/// path outside the assembly can be asked for.
/// </remarks>
public sealed class AssetCatalog
{
    /// <summary>First part of the address of every asset.</summary>
    public const string PathPrefix = "/resurser";

    private const string ResourcePrefix = "wwwroot/";

    private readonly FrozenDictionary<string, Asset> byName;
    private readonly FrozenDictionary<string, Asset> byAddress;

    /// <summary>Reads the embedded files.</summary>
    public AssetCatalog()
    {
        var assembly = typeof(AssetCatalog).Assembly;
        var assets = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(name => new Asset(name[ResourcePrefix.Length..], Read(name)))
            .ToList();
        byName = assets.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
        byAddress = assets.ToFrozenDictionary(asset => asset.Address, StringComparer.Ordinal);

        byte[] Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
    }

    /// <summary>Every asset.</summary>
    public IEnumerable<Asset> All => byName.Values;

    /// <summary>The address of a file.</summary>
    /// <param name="name">Path below <c>wwwroot/</c>, for instance <c>css/layout.css</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string AddressOf(string name) => byName[name].Address;

    /// <summary>The asset at an address; null when there is none, also when only the fingerprint is another.</summary>
    /// <param name="address">Path from the root of the site.</param>
    public Asset? At(string address) => byAddress.GetValueOrDefault(address);
}
