using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer.Lines;

/// <summary>A kept answer as a block: the line <c>["answer", source, origin, content type, moment]</c>, then its bytes as they are; a pruned one has <c>moment of pruning, id</c> in the line and no bytes.</summary>
internal static class AnswerBlock
{
    // Place of the moment of pruning in the line; the id comes after it.
    private const int Pruned = 5;

    /// <summary>The block's content.</summary>
    /// <param name="id">The answer's id.</param>
    /// <param name="answer">The answer; one without its bytes carries moment of pruning and id in the line.</param>
    public static byte[] Write(string id, RawAnswer answer)
    {
        using var lines = new LineWriter();
        var json = lines.Begin("answer");
        json.WriteStringValue(answer.Source);
        json.WriteStringValue(answer.Origin);
        json.WriteStringValue(answer.ContentType);
        json.WriteStringValue(answer.FetchedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        if (answer.PrunedAt is { } pruned)
        {
            json.WriteStringValue(pruned.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteStringValue(id);
        }

        lines.End();
        return [.. lines.Content.Span, .. answer.Content.Span];
    }

    /// <summary>The answer of a block with its id; its bytes are those of the block.</summary>
    public static (string Id, RawAnswer Answer) Read(ReadOnlyMemory<byte> content)
    {
        var end = content.Span.IndexOf((byte)'\n');
        using var line = JsonDocument.Parse(content[..end]);
        var elements = line.RootElement;
        var bytes = content[(end + 1)..];
        var answer = new RawAnswer(
            elements[1].GetString()!,
            elements[2].GetString()!,
            elements[3].GetString()!,
            new DateTimeOffset(elements[4].GetDateTime()),
            bytes);
        return elements.GetArrayLength() > Pruned
            ? (elements[Pruned + 1].GetString()!, answer with { PrunedAt = new DateTimeOffset(elements[Pruned].GetDateTime()) })
            : (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), answer);
    }
}
