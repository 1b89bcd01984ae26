using System.Text;

namespace Campaigns.Dashboard.Urls;

/// <summary>Addresses of this site, from the root. Never relative: a bare query link leads elsewhere under a <c>base</c> element.</summary>
public static class Address
{
    /// <summary>A path with a query in the given order. Pairs without a value are left out; the two points of a period and the commas of a list stay readable.</summary>
    /// <param name="path">Path from the root.</param>
    /// <param name="query">Keys and values in canonical order.</param>
    public static string Make(string path, IEnumerable<KeyValuePair<string, string?>> query)
    {
        if (path is not ['/', ..])
        {
            throw new ArgumentException($"An address starts at the root; '{path}' does not.", nameof(path));
        }

        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (key, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(separator).Append(Encode(key)).Append('=').Append(Encode(value));
                separator = '&';
            }
        }

        return address.ToString();
    }

    // Commas and colons are allowed in a query and are what people read in a shared link.
    private static string Encode(string text) => Uri.EscapeDataString(text)
        .Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal);
}
