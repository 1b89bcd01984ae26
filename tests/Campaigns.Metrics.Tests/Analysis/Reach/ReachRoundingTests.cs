using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Reach;

public class ReachRoundingTests
{
    [Fact]
    public void Outward_ThreeDigits_StillHoldsTheInterval() =>
        Assert.Equal(new PersonInterval(345_000, 799_000), ReachRounding.Outward(new PersonInterval(345_300, 798_100)));

    [Fact]
    public void Outward_CoarseInput_NoFinerThanIt() =>
        Assert.Equal(new PersonInterval(300_000, 800_000), ReachRounding.Outward(new PersonInterval(345_300, 798_100), inputStep: 100_000));

    [Fact]
    public void Outward_NoUpperEnd_StaysOpen() =>
        Assert.Equal(new PersonInterval(70, null), ReachRounding.Outward(new PersonInterval(70.9m, null)));

    [Theory]
    [InlineData(667_014, 667_000)]
    [InlineData(999_500, 1_000_000)]
    [InlineData(999_499, 999_000)]
    [InlineData(12.5, 13)]
    [InlineData(0, 0)]
    public void Nearest_ThreeDigits_HalfAwayFromZero(double persons, double shown) =>
        Assert.Equal((decimal)shown, ReachRounding.Nearest((decimal)persons));
}
