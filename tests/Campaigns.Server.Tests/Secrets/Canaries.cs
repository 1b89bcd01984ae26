using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Campaigns.Server.Tests.Secrets;

/// <summary>Secrets that stand nowhere else, each in a place of its own, with signs that every writing changes.</summary>
internal static class Canaries
{
    public const string QueryKey = "kanarie/query+&=\"q\"-1c0ffee1";
    public const string FormKey = "kanarie/form+&=\"f\"-2c0ffee2";
    public const string ClientId = "kanarie/client-id+&=\"i\"-3c0ffee3";
    public const string ClientSecret = "kanarie/client-secret+&=\"s\"-4c0ffee4";
    public const string RefreshToken = "kanarie/refresh+&=\"r\"-5c0ffee5";
    public const string DeveloperToken = "kanarie/developer+&=\"d\"-6c0ffee6";
    public const string FetchedToken = "kanarie/fetched+&=\"a\"-7c0ffee7";
    public const string InfluxToken = "kanarie/influx-8c0ffee8";
    public const string Cookie = "kanarie-cookie-9c0ffee9";
    public const string Bearer = "kanarie-bearer-ac0ffeea";

    /// <summary>Those that the platform of a source is sent, or sends.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> OfSources = new Dictionary<string, string[]>
    {
        [SecretSources.Ids[0]] = [QueryKey],
        [SecretSources.Ids[1]] = [FormKey],
        [SecretSources.Ids[2]] = [ClientId, ClientSecret, RefreshToken, DeveloperToken, FetchedToken],
    };

    private static readonly string[] All = [.. OfSources.Values.SelectMany(some => some), InfluxToken, Cookie, Bearer];

    /// <summary>Every canary in every writing that stands in a text; empty is good.</summary>
    /// <param name="text">Text, or bytes one to a sign.</param>
    public static IEnumerable<string> In(string text) => All.SelectMany(Forms).Distinct(StringComparer.Ordinal).Where(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same for bytes, which may hold texts of two bytes a sign too.</summary>
    public static IEnumerable<string> In(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return [.. In(text), .. In(text.Replace("\0", string.Empty, StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Forms(string canary) =>
    [
        canary,
        Uri.EscapeDataString(canary),
        WebUtility.HtmlEncode(canary),
        HtmlEncoder.Default.Encode(canary),
        JsonEncodedText.Encode(canary).ToString(),
        JsonEncodedText.Encode(canary, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
        AsPhp(canary),
        .. Base64(canary),
    ];

    /// <summary>JSON as PHP writes it, of which Matomo is made.</summary>
    public static string AsPhp(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString().Replace("/", "\\/", StringComparison.Ordinal);

    // Also in the middle of a longer text, where it may begin at any of three places.
    private static IEnumerable<string> Base64(string canary) => Enumerable.Range(0, 3).Select(offset =>
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', offset) + canary));
        return encoded[(offset == 0 ? 0 : 4)..((encoded.Length - 4) / 4 * 4)];
    });
}
