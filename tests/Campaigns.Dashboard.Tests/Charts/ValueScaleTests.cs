using Campaigns.Dashboard.Charts;

namespace Campaigns.Dashboard.Tests.Charts;

public sealed class ValueScaleTests
{
    [Theory]
    [InlineData("4500000", "6000000", 4)]
    [InlineData("345300", "400000", 5)]
    [InlineData("86100", "100000", 5)]
    [InlineData("100", "100", 5)]
    [InlineData("3", "3", 4)]
    [InlineData("1", "1", 2)]
    [InlineData("0", "1", 2)]
    public void FromZero_WholeNumbers_EndsOnARoundMarkAboveTheHighest(string highest, string max, int marks)
    {
        ValueScale scale = ValueScale.FromZero(Number(highest), wholeNumbers: true);

        Assert.Equal(Number(max), scale.Max);
        Assert.Equal(marks, scale.Steps.Count);
        Assert.Equal(0m, scale.Steps[0]);
        Assert.Equal(scale.Max, scale.Steps[^1]);
        Assert.All(scale.Steps, step => Assert.Equal(decimal.Truncate(step), step));
    }

    [Theory]
    [InlineData("0.07", "0.08")]
    [InlineData("13.0", "15")]
    [InlineData("0.5", "0.6")]
    public void FromZero_Fractions_KeepsThreeToSixMarks(string highest, string max)
    {
        ValueScale scale = ValueScale.FromZero(Number(highest), wholeNumbers: false);

        Assert.Equal(Number(max), scale.Max);
        Assert.InRange(scale.Steps.Count, 3, 6);
    }

    [Fact]
    public void FromZero_Negative_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ValueScale.FromZero(-1m, wholeNumbers: true));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
