using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Tests.Dimensions;

public sealed class AudienceCellTests
{
    [Theory]
    [InlineData("age:25-79,sex:men", "sex:men,age:25-79")]
    [InlineData(" sex:boys ", "sex:boys")]
    [InlineData("region:01,language:uk,age:65+", "age:65+,language:uk,region:01")]
    [InlineData("", "")]
    public void Parse_AnyOrder_IsCanonical(string text, string key) => Assert.Equal(key, AudienceCell.Parse(text).Key);

    [Fact]
    public void Parts_OfAKey_AreReadBack()
    {
        var cell = AudienceCell.Parse("sex:men,age:25-79");

        Assert.Equal(("men", "25-79", null, null), (cell.Sex, cell.Age, cell.Language, cell.Region));
        Assert.False(cell.IsAll);
        Assert.Equal(default, AudienceCell.All);
    }

    [Theory]
    [InlineData("sex:robots", "'robots' is no sex.")]
    [InlineData("age:young", "'young' is no age.")]
    [InlineData("shoe:42", "'shoe:42' is no audience part.")]
    [InlineData("sex:men,sex:women", "names sex twice")]
    public void Parse_Unknown_SaysWhatIsAllowed(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => AudienceCell.Parse(text)).Message, StringComparison.Ordinal);
}
