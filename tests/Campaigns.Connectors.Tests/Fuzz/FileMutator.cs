using System.Text;

namespace Campaigns.Connectors.Tests.Fuzz;

/// <summary>Damages the bytes of a file in the ways that disks, mails, editors and people do. The same seed damages in the same way.</summary>
internal sealed class FileMutator(int seed)
{
    private static readonly string[] Inserts =
    [
        "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\0", "\uFEFF", "\u00A0", "\u202F", "\u2212", "\u202E", "\uFFFD", "'", ".", "0", "000", "9", "-", "(", ")", "%", "kr",
        "Totalt", "sep=;\n", "=1+1", "E+15", "#N/A", "Ã¥", "miljoner", " ", "x",
    ];

    private readonly Random random = new(seed);

    public byte[] Mutate(byte[] original)
    {
        var bytes = original.ToList();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        if (bytes.Count == 0)
        {
            return;
        }

        var at = random.Next(bytes.Count);
        switch (random.Next(12))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                break;
            case 4:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 5:
                ReplaceAll(bytes, text => random.Next(2) == 0 ? text.Replace(',', ';') : text.Replace(";", ",", StringComparison.Ordinal));
                break;
            case 6:
                ReplaceAll(bytes, text => text.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal));
                break;
            case 7:
                SwapLines(bytes);
                break;
            case 8:
                Recode(bytes);
                break;
            case 9:
                ReplaceAll(bytes, text => text.Replace("00,times", random.Next(2) == 0 ? ".00,times" : " 00,times", StringComparison.Ordinal));
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Inserts[random.Next(Inserts.Length)]));
                break;
        }
    }

    private void SwapLines(List<byte> bytes) => ReplaceAll(bytes, text =>
    {
        var lines = text.Split('\n');
        var (first, second) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[first], lines[second]) = (lines[second], lines[first]);
        return string.Join('\n', lines);
    });

    private void Recode(List<byte> bytes)
    {
        Encoding[] encodings = [new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF8Encoding(true), CodePagesEncodingProvider.Instance.GetEncoding(1252)!];
        var encoding = encodings[random.Next(encodings.Length)];
        var recoded = encoding.GetPreamble().Concat(encoding.GetBytes(Encoding.UTF8.GetString([.. bytes]))).ToList();
        bytes.Clear();
        bytes.AddRange(recoded);
    }

    private static void ReplaceAll(List<byte> bytes, Func<string, string> replace)
    {
        var replaced = Encoding.UTF8.GetBytes(replace(Encoding.UTF8.GetString([.. bytes])));
        bytes.Clear();
        bytes.AddRange(replaced);
    }
}
