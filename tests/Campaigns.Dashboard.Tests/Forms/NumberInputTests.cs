using System.Globalization;
using Campaigns.Dashboard.Forms;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Forms;

public sealed class NumberInputTests
{
    [Theory]
    [InlineData("125000", Language.Sv, "125000")]
    [InlineData("125 000", Language.Sv, "125000")]
    [InlineData("125\u00A0000 kr", Language.Sv, "125000")]
    [InlineData("0,38", Language.Sv, "0.38")]
    [InlineData("0.38", Language.Sv, "0.38")]
    [InlineData("1.234.567", Language.Sv, "1234567")]
    [InlineData("1.234,50", Language.Sv, "1234.50")]
    [InlineData("27 %", Language.Sv, "27")]
    [InlineData("125,000", Language.En, "125000")]
    [InlineData("1,234.50", Language.En, "1234.50")]
    [InlineData("125,000", Language.Sv, "125.000")]
    public void TryParse_AsPeopleWrite_ReadsTheNumber(string text, Language language, string expected)
    {
        Assert.True(NumberInput.TryParse(text, language, out decimal value));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tusen")]
    [InlineData("4 500 000st")]
    [InlineData("1e5")]
    [InlineData("12-3")]
    [InlineData("1,2,3,4")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(NumberInput.TryParse(text, Language.Sv, out _));
}
