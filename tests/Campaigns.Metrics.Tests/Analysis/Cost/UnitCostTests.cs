using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Cost;

public class UnitCostTests
{
    private static readonly DeduplicatedReach Reach = ReachCalculator.Calculate(new ReachInput
    {
        Population = 1_000_000,
        Channels = [ChannelReach.Exactly("a", 400_000), ChannelReach.Exactly("b", 300_000), ChannelReach.Exactly("c", 150_000)],
    });

    [Fact]
    public void PerReachedPerson_VectorOfN10()
    {
        var price = UnitCost.PerReachedPerson(CostFigure.Known(1_500_000), Reach);

        Assert.Equal((1.76m, 3.75m, 2.33m), (Math.Round(price.Lower!.Value, 2), price.Upper, Math.Round(price.Estimate!.Value, 2)));
    }

    [Fact]
    public void PerIncrementalPerson_MayHaveAddedNobody_NoUpperEnd()
    {
        var price = UnitCost.PerIncrementalPerson(CostFigure.Known(476_000), Reach.Incremental[0]);

        Assert.Equal(new UnitCost(UnitCostState.Known, "incremental persons", 1.19m, null, 2, false), price);
    }

    [Fact]
    public void PerThousandImpressions_Exact()
    {
        var price = UnitCost.PerThousandImpressions(CostFigure.Known(4_500), 90_000);

        Assert.Equal(new UnitCost(UnitCostState.Known, "impressions", 50, 50, 50, false), price);
    }

    [Fact]
    public void PerReachedPerson_UnboundedReach_CouldBeAlmostFree()
    {
        var reach = ReachCalculator.Calculate(new ReachInput { Channels = [ChannelReach.Exactly("a", 100), ChannelReach.FromImpressions("b", null)] });

        Assert.Equal((0m, 2m, null), (UnitCost.PerReachedPerson(CostFigure.Known(200), reach).Lower!.Value, UnitCost.PerReachedPerson(CostFigure.Known(200), reach).Upper!.Value, reach.Estimate));
    }

    [Fact]
    public void PerReachedPerson_SourcesContradict_NoPrice()
    {
        var reach = ReachCalculator.Calculate(new ReachInput
        {
            Channels = [ChannelReach.Exactly("a", 100), ChannelReach.Exactly("b", 100)],
            Unions = [new KnownUnion(["a", "b"], 50)],
        });

        Assert.Equal(UnitCostState.ResultMissing, UnitCost.PerReachedPerson(CostFigure.Known(200), reach).State);
    }

    [Fact]
    public void Of_EveryAbsence_HasItsOwnState()
    {
        Assert.Equal(UnitCostState.CostMissing, UnitCost.Of(CostFigure.Missing, 10, "clicks").State);
        Assert.Equal(UnitCostState.ResultMissing, UnitCost.Of(CostFigure.Known(10), null, "clicks").State);
        Assert.Equal(UnitCostState.InKind, UnitCost.Of(CostFigure.Known(0), 10, "clicks").State);
        Assert.Equal(UnitCostState.CostWithoutDelivery, UnitCost.Of(CostFigure.Known(10), 0, "clicks").State);
        Assert.Equal(UnitCostState.NothingDelivered, UnitCost.Of(CostFigure.Known(0), 0, "clicks").State);
        Assert.Null(UnitCost.Of(CostFigure.Known(0), 10, "clicks").Lower);
    }

    [Theory]
    [InlineData(10, 20, 21, 30, DominanceVerdict.FirstIsCheaper)]
    [InlineData(21, 30, 10, 20, DominanceVerdict.SecondIsCheaper)]
    [InlineData(10, 20, 20, 30, DominanceVerdict.Undecided)]
    [InlineData(10, 30, 15, 20, DominanceVerdict.Undecided)]
    [InlineData(10, null, 15, 20, DominanceVerdict.Undecided)]
    [InlineData(30, null, 15, 20, DominanceVerdict.SecondIsCheaper)]
    [InlineData(10, 10, 10, 10, DominanceVerdict.Undecided)]
    public void Compare_Intervals_OnlyWhenTheySeparate(int firstLow, int? firstHigh, int secondLow, int? secondHigh, DominanceVerdict verdict) =>
        Assert.Equal(verdict, CostDominance.Compare(Price("clicks", firstLow, firstHigh), Price("clicks", secondLow, secondHigh)));

    [Fact]
    public void Compare_OtherBasisOrNoPrice_IsNotAVerdict()
    {
        Assert.Equal(DominanceVerdict.DifferentBases, CostDominance.Compare(Price("completions of starts", 1, 1), Price("completions of impressions", 2, 2)));
        Assert.Equal(DominanceVerdict.NoPrice, CostDominance.Compare(Price("clicks", 1, 1), UnitCost.Of(CostFigure.Missing, 5, "clicks")));
    }

    private static UnitCost Price(string basis, decimal low, decimal? high) => new(UnitCostState.Known, basis, low, high, null, false);
}
