using System.Text.RegularExpressions;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Texts;

public sealed partial class TextSourceTests
{
    private const int LongestSentence = 25;

    private static readonly TextSource Swedish = TextSource.For(Language.Sv);
    private static readonly TextSource English = TextSource.For(Language.En);

    [Fact]
    public void Keys_BothLanguages_AreTheSame() => Assert.Equal(Swedish.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Texts_BothLanguages_AreNeverEmptyAndHaveTheSameHoles()
    {
        Assert.All(Swedish.Keys, key =>
        {
            Assert.NotEqual("", Swedish[key].Trim());
            Assert.NotEqual("", English[key].Trim());
            Assert.Equal(Holes(Swedish[key]), Holes(English[key]));
        });
    }

    [Theory]
    [InlineData("impressions")]
    [InlineData("reach")]
    [InlineData("CPM")]
    [InlineData("CTR")]
    [InlineData("VTR")]
    [InlineData("dashboard")]
    [InlineData("token")]
    [InlineData("KPI")]
    [InlineData("drill-down")]
    [InlineData("viral")]
    [InlineData("viralt")]
    [InlineData("framgång")]
    [InlineData("klicka här")]
    public void SwedishTexts_BannedWord_StandsInNone(string word) =>
        Assert.DoesNotContain(Swedish.Keys, key => Regex.IsMatch(Swedish[key], $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])", RegexOptions.IgnoreCase));

    [Fact]
    public void Sentences_BothLanguages_HaveAtMostTwentyFiveWords()
    {
        var tooLong = new[] { Swedish, English }
            .SelectMany(texts => texts.Keys.SelectMany(key => Sentence().Split(texts[key]).Select(sentence => (key, texts.Language, sentence))))
            .Where(one => Word().Count(one.sentence) > LongestSentence);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void SwedishTexts_SpaceBeforeUnitOrGroup_IsNeverAnOrdinaryOne() =>
        Assert.DoesNotContain(Swedish.Keys, key => Regex.IsMatch(Swedish[key], @"\d (\d{3}|%|kr)\b"));

    [Fact]
    public void Indexer_UnknownKey_NamesTheKeyAndTheCure()
    {
        var fault = Assert.Throws<KeyNotFoundException>(() => English["finns.inte"]);

        Assert.Equal("The text 'finns.inte' is missing in 'en'. Add it to both languages of a file in Texts/.", fault.Message);
    }

    [Fact]
    public void Format_HostileValue_IsInsertedAsItIsAndNotReadAgain() =>
        Assert.Equal("<b>{varde}</b>: {namn} – ta bort", Swedish.Format("filter.tabort", ("namn", "<b>{varde}</b>"), ("varde", "{namn}")));

    [Fact]
    public void Format_HoleWithoutValue_IsRefused() => Assert.Throws<ArgumentException>(() => Swedish.Format("filter.tabort", ("namn", "Kanal")));

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(hole => hole.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\p{L}\p{N}{][^\s]*")]
    private static partial Regex Word();
}
