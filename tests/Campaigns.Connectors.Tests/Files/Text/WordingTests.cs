using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Tests.Files.Text;

public class WordingTests
{
    [Theory]
    [InlineData("Before You go", "before you go")]
    [InlineData("  män\u00A025–79  år ", "män 25-79 år")]
    [InlineData("ma\u0308n 25\u201179 a\u030Ar", "män 25-79 år")]
    [InlineData("\uFEFFSPÅR\u200B", "spår")]
    [InlineData("Snap\u00ADChat", "snapchat")]
    [InlineData("", "")]
    public void Key_SpellingsThatLookAlike_AreOne(string word, string key) => Assert.Equal(key, Wording.Key(word));

    [Theory]
    [InlineData("a\r\nb\u0007", "a  b ")]
    [InlineData("123\u202E321", "123 321")]
    public void Quote_CharactersThatDoNotShow_BecomeSpaces(string text, string quoted) => Assert.Equal(quoted, Wording.Quote(text));

    [Fact]
    public void Quote_LongText_IsCutBetweenCharacters()
    {
        var quoted = Wording.Quote(new string('a', 59) + "😀😀");

        Assert.Equal(new string('a', 59) + "…", quoted);
    }
}
