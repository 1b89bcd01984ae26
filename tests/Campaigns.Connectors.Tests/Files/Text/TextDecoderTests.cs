using System.Text;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Tests.Files.Text;

public class TextDecoderTests
{
    private const string Swedish = "Målgrupp;Räckvidd – 5 €\r\nMän;1";

    public static TheoryData<byte[], string> Encodings() => new()
    {
        { Encoding.UTF8.GetBytes(Swedish), "utf-8" },
        { [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Swedish)], "utf-8" },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Swedish)], "utf-16le" },
        { [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Swedish)], "utf-16be" },
        { CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Swedish), "windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_EncodingsOfSpreadsheets_GiveTheSameText(byte[] bytes, string encoding) => Assert.Equal(new FileText(Swedish, encoding), TextDecoder.Decode(bytes));

    public static TheoryData<byte[], string> Refused() => new()
    {
        { [], "Filen är tom." },
        { "   "u8.ToArray(), "Filen är tom." },
        { [0x50, 0x4B, 5, 6, 0, 0], "zip-arkiv" },
        { [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "lösenord" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "äldre Excel-bok" },
        { "%PDF-1.7"u8.ToArray(), "en PDF" },
        { [0x1F, 0x8B, 8, 0], "gzip" },
        { [0xFF, 0xFE, 0, 0, 65, 0, 0, 0], "UTF-32" },
        { "\n <html><table>"u8.ToArray(), "en webbsida" },
        { "<?xml version=\"1.0\"?>"u8.ToArray(), "en webbsida eller XML" },
        { Encoding.Unicode.GetBytes("a;b"), "nolltecken" },
        { [0xFF, 0xFE, 0x41, 0x00, 0x42], "skulle vara UTF-16" },
        { [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "skulle vara UTF-16" },
        { [0xEF, 0xBB, 0xBF, 0xC3, 0x28], "skulle vara UTF-8" },
        { Encoding.UTF8.GetBytes("a;b\nm\uFFFDn;1"), "tecken som gick förlorade" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Decode_OtherFiles_AreRefusedByName(byte[] bytes, string fault)
    {
        var refused = Assert.Throws<FileRefusedException>(() => TextDecoder.Decode(bytes));

        Assert.Contains(fault, refused.Finding.Fault.Sv, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Finding.Cure.Sv);
        Assert.NotEmpty(refused.Finding.Cure.En);
    }

    [Fact]
    public void Decode_LostCharacter_NamesItsLine() => Assert.Equal(3, Assert.Throws<FileRefusedException>(() => TextDecoder.Decode("a\nb\n\uFFFD"u8)).Line);
}
