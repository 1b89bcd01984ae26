using System.Globalization;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Formatting;

public sealed class NumberFormatTests
{
    private static readonly NumberFormat Swedish = Formatering.For(Language.Sv).Numbers;
    private static readonly NumberFormat English = Formatering.For(Language.En).Numbers;

    [Theory]
    [InlineData("4500000", "4\u00A0500\u00A0000", "4,500,000")]
    [InlineData("1234", "1\u00A0234", "1,234")]
    [InlineData("0", "0", "0")]
    [InlineData("-1234", "\u22121\u00A0234", "\u22121,234")]
    [InlineData("1234.5", "1\u00A0235", "1,235")]
    [InlineData("2.5", "3", "3")]
    [InlineData("-0.4", "0", "0")]
    public void Whole_AnyCount_HasAllDigitsAndRoundsHalvesAway(string value, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Whole(Parse(value)));
        Assert.Equal(english, English.Whole(Parse(value)));
    }

    [Theory]
    [InlineData("4500000", "4,5 miljoner", "4.5 million")]
    [InlineData("345300", "345\u00A0300", "345,300")]
    [InlineData("1100000", "1,1 miljoner", "1.1 million")]
    [InlineData("8000000", "8 miljoner", "8 million")]
    [InlineData("1000000", "1 miljon", "1 million")]
    [InlineData("999999", "999\u00A0999", "999,999")]
    [InlineData("999999.6", "1 miljon", "1 million")]
    [InlineData("1250000", "1,3 miljoner", "1.3 million")]
    [InlineData("4500000000", "4\u00A0500 miljoner", "4,500 million")]
    public void Rounded_AnyCount_WritesMillionsInWordsAndSmallerCountsInFull(string value, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Rounded(Parse(value)));
        Assert.Equal(english, English.Rounded(Parse(value)));
    }

    [Theory]
    [InlineData(Qualifier.Nearly, "närmare 6,6 miljoner", "nearly 6.6 million")]
    [InlineData(Qualifier.JustOver, "drygt 6,6 miljoner", "just over 6.6 million")]
    [InlineData(Qualifier.Over, "över 6,6 miljoner", "over 6.6 million")]
    [InlineData(Qualifier.About, "runt 6,6 miljoner", "about 6.6 million")]
    [InlineData(Qualifier.AtLeast, "minst 6,6 miljoner", "at least 6.6 million")]
    [InlineData(Qualifier.Exact, "6,6 miljoner", "6.6 million")]
    [InlineData(Qualifier.Unhedged, "6,6 miljoner", "6.6 million")]
    public void Qualified_RoundingWord_IsNeverDropped(Qualifier qualifier, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Qualified(Swedish.Rounded(6_600_000m), qualifier));
        Assert.Equal(english, English.Qualified(English.Rounded(6_600_000m), qualifier));
    }

    [Theory]
    [InlineData("2.46", "2,46", "2.46")]
    [InlineData("13.0", "13,0", "13.0")]
    [InlineData("4.8", "4,8", "4.8")]
    public void Measured_Decimals_AreThoseThatWereMeasured(string value, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Measured(Parse(value)));
        Assert.Equal(english, English.Measured(Parse(value)));
    }

    [Theory]
    [InlineData("2.2", "2,2 gånger", "2.2 times")]
    [InlineData("2", "2 gånger", "2 times")]
    [InlineData("1.04", "1 gång", "1 time")]
    public void Factor_AnyValue_SaysTimes(string value, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Factor(Parse(value)));
        Assert.Equal(english, English.Factor(Parse(value)));
    }

    [Theory]
    [InlineData(1_400_000, 2_000_000, "1,4–2,0 miljoner", "1.4–2.0 million")]
    [InlineData(26_000, 28_000, "26\u00A0000–28\u00A0000", "26,000–28,000")]
    [InlineData(900_000, 1_200_000, "900\u00A0000–1,2 miljoner", "900,000–1.2 million")]
    public void Interval_TwoCounts_HasAnEnDashWithoutSpaces(int low, int high, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Interval(low, high));
        Assert.Equal(english, English.Interval(low, high));
    }

    [Fact]
    public void Machine_SwedishThread_StillWritesAPoint()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");

            Assert.Equal("2.46", NumberFormat.Machine(2.46m));
            Assert.Equal("4500000", NumberFormat.Machine(4_500_000m));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static decimal Parse(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
