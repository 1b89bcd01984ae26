using System.Globalization;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Tests.Formatting;

public sealed class MoneyFormatTests
{
    private static readonly MoneyFormat Swedish = Formatering.For(Language.Sv).Money;
    private static readonly MoneyFormat English = Formatering.For(Language.En).Money;

    [Theory]
    [InlineData(new[] { 0.0, 0.5, 1.0, 1.5 }, "0,00 kr|0,50 kr|1,00 kr|1,50 kr")]
    [InlineData(new[] { 0.0, 5.0, 10.0, 15.0 }, "0 kr|5 kr|10 kr|15 kr")]
    public void Marks_OfOneAxis_HaveTheSameDecimals(double[] steps, string expected)
    {
        decimal[] marks = [.. steps.Select(step => (decimal)step)];

        Assert.Equal(expected.Split('|'), marks.Select(Formatering.For(Language.Sv).Money.Marks(marks)).Select(text => text.Replace('\u00A0', ' ')));
    }

    [Theory]
    [InlineData("1234567", "1\u00A0234\u00A0567\u00A0kr", "SEK\u00A01,234,567")]
    [InlineData("52", "52\u00A0kr", "SEK\u00A052")]
    [InlineData("52.49", "52\u00A0kr", "SEK\u00A052")]
    [InlineData("0.38", "0,38\u00A0kr", "SEK\u00A00.38")]
    [InlineData("0.385", "0,39\u00A0kr", "SEK\u00A00.39")]
    [InlineData("9.999", "10\u00A0kr", "SEK\u00A010")]
    [InlineData("0", "0\u00A0kr", "SEK\u00A00")]
    public void Kronor_AnyAmount_HasOreOnlyBelowTenKronor(string kronor, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Kronor(Parse(kronor)));
        Assert.Equal(english, English.Kronor(Parse(kronor)));
    }

    [Fact]
    public void ThousandsOfKronor_Amount_IsRoundedToThousands()
    {
        Assert.Equal("1\u00A0235\u00A0tkr", Swedish.ThousandsOfKronor(1_234_567m));
        Assert.Equal("SEK\u00A01,235\u00A0thousand", English.ThousandsOfKronor(1_234_567m));
    }

    private static decimal Parse(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
