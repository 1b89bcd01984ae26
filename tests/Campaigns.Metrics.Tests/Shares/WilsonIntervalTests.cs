using System.Globalization;
using Campaigns.Metrics.Queries;
using Campaigns.Metrics.Shares;

namespace Campaigns.Metrics.Tests.Shares;

public sealed class WilsonIntervalTests
{
    // 15 of 20: p = 0.75, z² = 3.841459, middle (0.75 + 0.096036) / 1.192073 = 0.709719,
    // half 1.959964 · √(0.009375 + 0.002401) / 1.192073 = 0.178420; so 0.531299 to 0.888138.
    [Theory]
    [InlineData(15, 20, "0.531299122381", "0.888138298592")]
    [InlineData(51_400, 122_300, "0.417514163278", "0.423046854533")]
    [InlineData(0, 10, "0", "0.277532799863")]
    [InlineData(10, 10, "0.722467200137", "1")]
    public void Of_Counts_IsWilsonsInterval(int part, int whole, string low, string high) =>
        Assert.Equal(
            new ShareInterval(decimal.Parse(low, CultureInfo.InvariantCulture), decimal.Parse(high, CultureInfo.InvariantCulture)),
            WilsonInterval.Of(part, whole));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    public void Of_WhatIsNoShare_IsNull(int part, int whole) => Assert.Null(WilsonInterval.Of(part, whole));
}
