using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Type name, colon, internal id, in base64url without padding.</summary>
internal sealed class NodeIdSerializer : INodeIdSerializer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static NodeIdSerializer Instance { get; } = new();

    public string Format(string typeName, object internalId)
    {
        ArgumentNullException.ThrowIfNull(typeName);
        ArgumentNullException.ThrowIfNull(internalId);
        return !IsName(typeName) ? throw new ArgumentException($"\"{typeName}\" is no GraphQL name.", nameof(typeName))
            : TryFormat(typeName, internalId, out var id) ? id
            : throw new ArgumentException($"{internalId.GetType()} cannot be an internal id: use a string, a whole number or a Guid.", nameof(internalId));
    }

    public NodeId Parse(string formattedId, Type runtimeType)
    {
        ArgumentNullException.ThrowIfNull(formattedId);
        ArgumentNullException.ThrowIfNull(runtimeType);
        return TryParse(formattedId, new ValueConverter(runtimeType, runtimeType), out var id)
            ? id
            : throw new GraphQLException("This is no id of this server; send an id as it was received.", ErrorCodes.InvalidId);
    }

    /// <summary>Whether ids can be made of a C# type; of <see cref="object"/> only the value tells.</summary>
    public static bool Supports(Type type) => type == typeof(string) || type == typeof(Guid) || type == typeof(object)
        || Type.GetTypeCode(type) is (>= TypeCode.SByte and <= TypeCode.UInt64) && !type.IsEnum;

    /// <summary>Whether a text can be the name of a type; a colon would end it early.</summary>
    public static bool IsName(string name) => name.Length > 0 && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>Writes an id.</summary>
    /// <returns>False when the internal id is of a type that has no ids.</returns>
    public static bool TryFormat(string typeName, object internalId, [NotNullWhen(true)] out string? id)
    {
        var text = !Supports(internalId.GetType()) ? null : internalId is string given ? given : Convert.ToString(internalId, CultureInfo.InvariantCulture);
        id = text is null ? null : Base64Url.EncodeToString(Utf8.GetBytes($"{typeName}:{text}"));
        return id is not null;
    }

    /// <summary>Reads an id.</summary>
    /// <param name="text">What a client sent.</param>
    /// <param name="converter">Makes the internal id of its text.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse(string text, ArgumentConverter converter, out NodeId id)
    {
        id = default;
        if (!TryDecode(text, out var decoded) || decoded.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
        {
            return false;
        }

        if (!converter.TryConvert(present: true, decoded[(colon + 1)..], out var internalId, out _) || internalId is null)
        {
            return false;
        }

        // One id, one spelling: " 7" and "+7" are the number 7 and not its id.
        id = new NodeId(decoded[..colon], internalId);
        return IsName(id.TypeName) && TryFormat(id.TypeName, internalId, out var again) && again == text;
    }

    private static bool TryDecode(string text, [NotNullWhen(true)] out string? decoded)
    {
        decoded = null;
        try
        {
            decoded = Utf8.GetString(Base64Url.DecodeFromChars(text));
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            // Not base64url, or not text: no id.
        }

        return decoded is not null;
    }
}
