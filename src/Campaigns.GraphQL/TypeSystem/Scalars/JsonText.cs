using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Reads strings out of JSON that a client sent.</summary>
internal static class JsonText
{
    /// <summary>The string, unless the value is no string or no Unicode text (<c>"\ud800"</c> is legal JSON and no text).</summary>
    public static bool TryGet(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (json.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = json.GetString();
        }
        catch (InvalidOperationException)
        {
            // The reader's way to say: a lone surrogate, or bytes that are not UTF-8.
            return false;
        }

        return text is not null;
    }
}
