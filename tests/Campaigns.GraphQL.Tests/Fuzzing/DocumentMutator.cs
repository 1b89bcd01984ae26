using System.Text;

namespace Campaigns.GraphQL.Tests.Fuzzing;

/// <summary>Makes hostile bytes of documents: bytes flipped, cut, repeated and spliced, tokens put in, whole levels nested.</summary>
internal sealed class DocumentMutator(Random random, IReadOnlyList<byte[]> seeds)
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "(", ")", "[", "]", "!", "$", "&", "...", ":", "=", "@", "|", "\"", "\"\"\"", "\\\"\"\"", "\\u", "\\u{", "\\u{1F600}",
            "\\uD83D\\uDE00", "\\uD83D", "#", "\r", "\n", "\r\n", "\uFEFF", "\u00A0", "å", "😀", ",", "query", "fragment", "on", "mutation", "subscription", "type",
            "extend", "input", "enum", "union", "interface", "scalar", "directive", "schema", "implements", "repeatable", "true", "null", "0", "-", "1.", "1e",
            "1e999", "00", ".5", "{a{a{a{a{a{a{a{a{a{a{", "[[[[[[[[[[", "...F", "...on T", "@skip(if:true)", "$v:Int=1", "a:a", "__typename", "__schema{types{name}}",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x00], [0x1F], [0x7F],
    ];

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        List<byte> bytes = [.. seeds[random.Next(seeds.Count)]];

        // Mostly one change: a document that breaks in many places never comes past the parser.
        int changes = random.Next(3) == 0 ? 1 + random.Next(6) : 1;
        for (int i = 0; i < changes; i++)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(3) == 0 ? random.Next(1, 30) : 1, bytes.Count - at);
        switch (random.Next(7))
        {
            case 0 when length > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                byte[] other = seeds[random.Next(seeds.Count)];
                int from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(1, 60))]);
                break;
            case 4 when length > 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                byte[] piece = Pieces[random.Next(Pieces.Length)];
                int times = random.Next(20) == 0 ? random.Next(1, 300) : 1;
                for (int i = 0; i < times; i++)
                {
                    bytes.InsertRange(at, piece);
                }

                break;
        }
    }
}
