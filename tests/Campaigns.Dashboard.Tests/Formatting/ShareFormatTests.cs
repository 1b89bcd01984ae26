using System.Globalization;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Formatting;

public sealed class ShareFormatTests
{
    private static readonly ShareFormat Swedish = Formatering.For(Language.Sv).Shares;
    private static readonly ShareFormat English = Formatering.For(Language.En).Shares;

    [Theory]
    [InlineData("0.27", "27\u00A0%", "27%")]
    [InlineData("0.005", "0,5\u00A0%", "0.5%")]
    [InlineData("0.05", "5,0\u00A0%", "5.0%")]
    [InlineData("0.0996", "10\u00A0%", "10%")]
    [InlineData("0.0994", "9,9\u00A0%", "9.9%")]
    [InlineData("0.0004", "mindre än 0,1\u00A0%", "less than 0.1%")]
    [InlineData("0", "0\u00A0%", "0%")]
    [InlineData("0.125", "13\u00A0%", "13%")]
    [InlineData("1", "100\u00A0%", "100%")]
    public void Percent_AnyRatio_HasItsDecimalsAndANoBreakSpace(string ratio, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Percent(Parse(ratio)));
        Assert.Equal(english, English.Percent(Parse(ratio)));
    }

    [Fact]
    public void Percent_OneDecimalAskedFor_IsKeptFromTenPercentOn() => Assert.Equal("27,3\u00A0%", Swedish.Percent(0.2734m, decimals: 1));

    [Fact]
    public void PercentInterval_TwoRatios_HasOnePercentSign()
    {
        Assert.Equal("26–28\u00A0%", Swedish.PercentInterval(0.26m, 0.28m));
        Assert.Equal("26–28%", English.PercentInterval(0.26m, 0.28m));
    }

    [Fact]
    public void Points_Difference_IsInPercentagePoints()
    {
        Assert.Equal("3,2 procentenheter", Swedish.Points(3.2m));
        Assert.Equal("3.2 percentage points", English.Points(3.2m));
        Assert.Equal("\u22123,2 procentenheter", Swedish.PointsChange(-3.2m));
        Assert.Equal("oförändrat", Swedish.PointsChange(0.04m));
    }

    [Theory]
    [InlineData("0.12", "+12\u00A0%", "+12%", "upp 12\u00A0%")]
    [InlineData("-0.08", "\u22128,0\u00A0%", "\u22128.0%", "ned 8,0\u00A0%")]
    [InlineData("0.0049", "oförändrat", "unchanged", "oförändrat")]
    [InlineData("-0.0049", "oförändrat", "unchanged", "oförändrat")]
    public void Change_AnyRatio_AlwaysHasASign(string ratio, string swedish, string english, string words)
    {
        Assert.Equal(swedish, Swedish.Change(Parse(ratio)));
        Assert.Equal(english, English.Change(Parse(ratio)));
        Assert.Equal(words, Swedish.ChangeInWords(Parse(ratio)));
    }

    private static decimal Parse(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
