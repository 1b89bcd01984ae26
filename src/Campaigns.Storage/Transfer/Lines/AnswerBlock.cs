using System.Globalization;
using System.Text.Json;
using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer.Lines;

/// <summary>A kept answer as a block: the line <c>["answer", source, origin, content type, moment]</c>, then its bytes as they are.</summary>
internal static class AnswerBlock
{
    /// <summary>The block's content.</summary>
    public static byte[] Write(RawAnswer answer)
    {
        using var lines = new LineWriter();
        var json = lines.Begin("answer");
        json.WriteStringValue(answer.Source);
        json.WriteStringValue(answer.Origin);
        json.WriteStringValue(answer.ContentType);
        json.WriteStringValue(answer.FetchedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        lines.End();
        return [.. lines.Content.Span, .. answer.Content.Span];
    }

    /// <summary>The answer of a block; its bytes are those of the block.</summary>
    public static RawAnswer Read(ReadOnlyMemory<byte> content)
    {
        var end = content.Span.IndexOf((byte)'\n');
        using var line = JsonDocument.Parse(content[..end]);
        var elements = line.RootElement;
        return new RawAnswer(
            elements[1].GetString()!,
            elements[2].GetString()!,
            elements[3].GetString()!,
            new DateTimeOffset(elements[4].GetDateTime()),
            content[(end + 1)..]);
    }
}
