using System.IO.Compression;
using System.Security.Cryptography;

namespace Campaigns.Dashboard.Assets;

/// <summary>One file that browsers fetch: a style sheet, a script, an icon.</summary>
public sealed class Asset
{
    private readonly Lazy<byte[]> compressed;

    /// <summary>Makes an asset of a file's content.</summary>
    /// <param name="name">Path below <c>wwwroot/</c>, with forward slashes.</param>
    /// <param name="content">The file's bytes.</param>
    public Asset(string name, byte[] content)
    {
        Name = name;
        Content = content;
        var extension = Path.GetExtension(name);
        ContentType = extension switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => throw new ArgumentException($"No content type is known for '{name}'. Add its extension here.", nameof(name)),
        };
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        Address = $"{AssetCatalog.PathPrefix}/{name[..^extension.Length]}.{Fingerprint}{extension}";
        compressed = new(() => Compress(content));
    }

    /// <summary>Path below <c>wwwroot/</c>.</summary>
    public string Name { get; }

    /// <summary>The file's bytes.</summary>
    public byte[] Content { get; }

    /// <summary>The file's bytes in gzip form, made on first use and kept.</summary>
    public byte[] Compressed => compressed.Value;

    /// <summary>Media type with character set.</summary>
    public string ContentType { get; }

    /// <summary>First twelve hexadecimal digits of the content's SHA-256: another content has another address.</summary>
    public string Fingerprint { get; }

    /// <summary>Path from the root of the site, with the fingerprint in the file name.</summary>
    public string Address { get; }

    private static byte[] Compress(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return target.ToArray();
    }
}
