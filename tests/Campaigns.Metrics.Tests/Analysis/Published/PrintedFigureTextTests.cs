using System.Globalization;
using Campaigns.Metrics.Analysis.Published;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Tests.Analysis.Published;

public class PrintedFigureTextTests
{
    [Theory]
    [InlineData("1,2 miljoner", 1_200_000, Qualifier.Unhedged, 1_150_000, 1_250_000, null)]
    [InlineData("drygt 1,2 miljoner", 1_200_000, Qualifier.JustOver, 1_200_000, 1_300_000, null)]
    [InlineData("strax över 1,2 miljoner", 1_200_000, Qualifier.JustOver, 1_200_000, 1_300_000, null)]
    [InlineData("Nästan 1,2 miljoner", 1_200_000, Qualifier.Nearly, 1_100_000, 1_200_000, null)]
    [InlineData("närmare 200 000", 200_000, Qualifier.Nearly, 100_000, 200_000, null)]
    [InlineData("närmare 6,6 miljoner visningar", 6_600_000, Qualifier.Nearly, 6_500_000, 6_600_000, "visningar")]
    [InlineData("över 8 miljoner", 8_000_000, Qualifier.Over, 8_000_000, null, null)]
    [InlineData("mer än 20 000 unga", 20_000, Qualifier.Over, 20_000, null, "unga")]
    [InlineData("minst 3 skolor", 3, Qualifier.AtLeast, 3, null, "skolor")]
    [InlineData("cirka 450 tkr", 450_000, Qualifier.About, 445_000, 455_000, "kronor")]
    [InlineData("ca. 1,5 mnkr", 1_500_000, Qualifier.About, 1_450_000, 1_550_000, "kronor")]
    [InlineData("2700", 2_700, Qualifier.Unhedged, 2_650, 2_750, null)]
    [InlineData("32 800", 32_800, Qualifier.Unhedged, 32_750, 32_850, null)]
    [InlineData("32\u00A0800 besökare", 32_800, Qualifier.Unhedged, 32_750, 32_850, "besökare")]
    [InlineData("32\u202F800", 32_800, Qualifier.Unhedged, 32_750, 32_850, null)]
    [InlineData("exakt 1 248 personer", 1_248, Qualifier.Exact, 1_247.5, 1_248.5, "personer")]
    [InlineData("2,0 miljoner", 2_000_000, Qualifier.Unhedged, 1_950_000, 2_050_000, null)]
    [InlineData("2 miljoner", 2_000_000, Qualifier.Unhedged, 1_500_000, 2_500_000, null)]
    [InlineData("runt 50 procent", 0.5, Qualifier.About, 0.45, 0.55, "procent")]
    [InlineData("27 %", 0.27, Qualifier.Unhedged, 0.265, 0.275, "procent")]
    [InlineData("2,46", 2.46, Qualifier.Unhedged, 2.455, 2.465, null)]
    [InlineData("0", 0, Qualifier.Unhedged, -0.5, 0.5, null)]
    [InlineData("  drygt   4 000  skolor ", 4_000, Qualifier.JustOver, 4_000, 5_000, "skolor")]
    public void Parse_SwedishFigure_ValueWordIntervalAndUnit(string text, double value, Qualifier qualifier, double lower, object? upper, string? unit)
    {
        var figure = PrintedFigureText.Parse(text);

        Assert.Equal((decimal)value, figure.Value);
        Assert.Equal(qualifier, figure.Qualifier);
        Assert.Equal((decimal)lower, figure.Interval.Lower);
        Assert.Equal(upper is null ? null : Convert.ToDecimal(upper, CultureInfo.InvariantCulture), figure.Interval.Upper);
        Assert.Equal(unit, figure.Unit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("flera tusental")]
    [InlineData("drygt")]
    [InlineData("högst 5")]
    [InlineData("1.200")]
    [InlineData("32 8000")]
    [InlineData("1,2 3,4 miljoner")]
    [InlineData("-5")]
    [InlineData("1 200 00")]
    public void Parse_AnythingElse_SaysWhatToWrite(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => PrintedFigureText.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(Qualifier.Unhedged, 1_150_000, true)]
    [InlineData(Qualifier.Unhedged, 1_250_000, false)]
    [InlineData(Qualifier.JustOver, 1_200_000, true)]
    [InlineData(Qualifier.JustOver, 1_300_000, false)]
    [InlineData(Qualifier.Nearly, 1_200_000, true)]
    [InlineData(Qualifier.Nearly, 1_100_000, true)]
    [InlineData(Qualifier.Nearly, 1_200_001, false)]
    [InlineData(Qualifier.Over, 900_000_000, true)]
    [InlineData(Qualifier.Over, 1_199_999, false)]
    [InlineData(Qualifier.Exact, 1_200_000, true)]
    [InlineData(Qualifier.Exact, 1_200_001, false)]
    public void Contains_EndsOfTheInterval_AsTheWordsSay(Qualifier qualifier, int number, bool contains) =>
        Assert.Equal(contains, PublishedInterval.Of(1_200_000, qualifier).Contains(number));
}
