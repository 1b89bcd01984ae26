using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

public abstract partial class MetricStoreContract
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0.0")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("0.25")]
    [InlineData("0.1")]
    [InlineData("1234567.89")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("0.3333333333333333333333333333")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("9007199254740993")]
    [InlineData("9223372036854775806.5")]
    public async Task Value_Decimal_IsExact(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        await Write(Sample.Impressions(value));
        await ReopenAsync();

        Assert.Equal(value, (await Read()).Single().Value);
        Assert.Equal(new WriteResult(0, 0, 1), await Write(Sample.Impressions(value, hours: 1)));
    }

    [Theory]
    [InlineData("1", "1.0000000000000000000000000000")]
    [InlineData("4.5", "4.50")]
    [InlineData("0", "-0.000")]
    [InlineData("0.1", "0.1000000000000000000000000000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public async Task Value_OneNumberInTwoSpellings_IsOneValue(string one, string other)
    {
        await Write(Sample.Impressions(decimal.Parse(one, CultureInfo.InvariantCulture)));

        var result = await Write(Sample.Impressions(decimal.Parse(other, CultureInfo.InvariantCulture), hours: 1));

        Assert.Equal(new WriteResult(0, 0, 1), result);
    }

    [Theory]
    [InlineData("0.1", "0.1000000000000000000000000001")]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950334")]
    public async Task Value_LastDigitDiffers_IsARevision(string one, string other)
    {
        await Write(Sample.Impressions(decimal.Parse(one, CultureInfo.InvariantCulture)));

        var result = await Write(Sample.Impressions(decimal.Parse(other, CultureInfo.InvariantCulture), hours: 1));

        Assert.Equal(new WriteResult(0, 1, 0), result);
    }

    [Fact]
    public async Task Value_MomentAtTheEdges_IsExact()
    {
        await Write(
            Sample.Impressions(1) with { ObservedAt = DateTimeOffset.MinValue },
            Sample.Impressions(2) with { ObservedAt = Sample.Noon.AddTicks(1).ToOffset(TimeSpan.FromHours(-9.5)) },
            Sample.Impressions(3) with { ObservedAt = Sample.Noon.AddTicks(2) },
            Sample.Impressions(4) with { ObservedAt = DateTimeOffset.MaxValue });

        Assert.Equal(
            [DateTimeOffset.MinValue, Sample.Noon.AddTicks(1), Sample.Noon.AddTicks(2), DateTimeOffset.MaxValue],
            (await Revisions()).Select(observation => observation.ObservedAt));
    }
}
