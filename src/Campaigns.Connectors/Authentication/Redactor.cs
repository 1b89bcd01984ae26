using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Authentication;

/// <summary>Takes secrets out of what is kept, logged or shown: the secrets of the account, and query entries that carry tokens.</summary>
internal sealed partial class Redactor
{
    public const string Mark = "REDACTED";

    // As many letters of a secret as no other text begins with by chance.
    private const int TellTale = 12;

    private static readonly byte[][] Suspects = [.. new[] { "access_token", "client_secret", "refresh_token", "appsecret_proof", "token_auth", "api_key" }.Select(Encoding.UTF8.GetBytes)];

    private readonly Lock gate = new();
    private volatile IReadOnlyList<(string Text, byte[] Bytes)> secrets = [];

    /// <summary>Adds a secret, in every form that it may come back in.</summary>
    public void Add(string secret)
    {
        // A secret of a few letters would blank out half of an answer, and is none.
        if (secret.Length < 6)
        {
            return;
        }

        // JSON as it is written with every sign escaped, with as few as may be, and by PHP.
        var sparing = JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        string[] forms =
        [
            secret, Uri.EscapeDataString(secret), JsonEncodedText.Encode(secret).ToString(), sparing, sparing.Replace("/", "\\/", StringComparison.Ordinal),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
        ];
        lock (gate)
        {
            secrets = [.. secrets.Select(known => known.Text).Concat(forms).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length).Select(text => (text, Encoding.UTF8.GetBytes(text)))];
        }
    }

    public string Redact(string text)
    {
        foreach (var (secret, _) in secrets)
        {
            text = text.Replace(secret, Mark, StringComparison.OrdinalIgnoreCase);
        }

        return TokenEntry().Replace(text, "$1" + Mark);
    }

    /// <summary>A text that may show only the beginning of a secret, as a message does that shortens what it quotes.</summary>
    public string RedactCut(string text)
    {
        text = Redact(text);
        foreach (var (secret, _) in secrets.Where(known => known.Text.Length > TellTale))
        {
            for (var at = text.IndexOf(secret[..TellTale], StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(secret[..TellTale], at, StringComparison.OrdinalIgnoreCase))
            {
                var length = text.AsSpan(at).CommonPrefixLength(secret);
                text = string.Concat(text.AsSpan(0, at), Mark, text.AsSpan(at + Math.Max(length, TellTale)));
            }
        }

        return text;
    }

    /// <summary>The bytes themselves when they hold no secret.</summary>
    public ReadOnlyMemory<byte> Redact(ReadOnlyMemory<byte> content)
    {
        foreach (var (_, bytes) in secrets)
        {
            if (content.Span.IndexOf(bytes) >= 0)
            {
                return Encoding.UTF8.GetBytes(Redact(Encoding.UTF8.GetString(content.Span)));
            }
        }

        foreach (var suspect in Suspects)
        {
            if (content.Span.IndexOf(suspect) >= 0)
            {
                return Encoding.UTF8.GetBytes(Redact(Encoding.UTF8.GetString(content.Span)));
            }
        }

        return content;
    }

    // In addresses (access_token=…) and in answers ("access_token":"…").
    [GeneratedRegex("""((?:access_token|client_secret|refresh_token|appsecret_proof|token_auth|api_key)(?:=|%3D|\\?"\s*:\s*\\?"))[^&"\\\s]+""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TokenEntry();
}
