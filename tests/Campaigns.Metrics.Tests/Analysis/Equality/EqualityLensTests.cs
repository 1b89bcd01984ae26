using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Equality;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Equality;

public class EqualityLensTests
{
    private static readonly EqualityInput Input = new()
    {
        Women = PersonInterval.Exactly(300_000),
        Men = PersonInterval.Exactly(240_000),
        PopulationWomen = 1_000_000,
        PopulationMen = 1_020_000,
    };

    [Fact]
    public void Compare_VectorOfN12_Parity()
    {
        var result = EqualityLens.Compare(Input);

        Assert.Equal(1.275m, result.Parity!.Value.Lower);
        Assert.True(result.Parity.Value.IsExact);
        Assert.Equal(0.3m, result.Women.Rate!.Value.Lower);
        Assert.Equal(6.5m, Math.Round(100 * result.Gap!.Value.Lower, 1));
        Assert.Equal(0, result.UnknownShare);
    }

    [Fact]
    public void Compare_FewUnknown_AreShownAndDoNotWiden()
    {
        var result = EqualityLens.Compare(Input with { Unknown = 60_000 });

        Assert.Equal(0.1m, result.UnknownShare);
        Assert.True(result.Parity!.Value.IsExact);
    }

    [Fact]
    public void Compare_ManyUnknown_AllToOneSideThenTheOther()
    {
        var result = EqualityLens.Compare(Input with { PopulationWomen = 1_000_000, PopulationMen = 1_000_000, Unknown = 60_001 });

        Assert.Equal(new RateInterval(300_000m / 300_001, 360_001m / 240_000), result.Parity);
        Assert.Equal(new RateInterval(-0.000001m, 0.120001m), result.Gap);
        Assert.Equal(PersonInterval.Exactly(300_000), result.Women.Reached);
    }

    [Fact]
    public void Compare_IntervalsOfSeveralChannels_CarryThrough()
    {
        var result = EqualityLens.Compare(Input with { Women = new PersonInterval(100, 200), Men = new PersonInterval(0, 100), PopulationWomen = 1_000, PopulationMen = 1_000 });

        Assert.Equal(new RateInterval(1, null), result.Parity);
        Assert.Equal(new RateInterval(0, 0.2m), result.Gap);
    }

    [Fact]
    public void Compare_NoPopulationOrNobody_SaysNothing()
    {
        var nobody = EqualityLens.Compare(Input with { Women = PersonInterval.Exactly(0), Men = PersonInterval.Exactly(0) });

        Assert.Null(EqualityLens.Compare(Input with { PopulationMen = null }).Parity);
        Assert.Null(EqualityLens.Compare(Input with { PopulationMen = 0 }).Gap);
        Assert.Null(nobody.Parity);
        Assert.Null(nobody.UnknownShare);
        Assert.Equal(new RateInterval(0, 0), nobody.Gap);
    }

    [Fact]
    public void Compare_CostBySex_PricePerWomanAndMan()
    {
        var result = EqualityLens.Compare(Input with { CostWomen = CostFigure.Known(600_000) });

        Assert.Equal((2m, 2m), (result.Women.CostPerReached.Lower, result.Women.CostPerReached.Estimate));
        Assert.Equal(UnitCostState.CostMissing, result.Men.CostPerReached.State);
    }

    [Fact]
    public void BelowTarget_Regions_CertainAndOpen()
    {
        var regions = new Dictionary<string, (PersonInterval? Reach, decimal? Population)>
        {
            ["01"] = (PersonInterval.Exactly(50), 100),
            ["03"] = (PersonInterval.Exactly(49), 100),
            ["04"] = (new PersonInterval(40, 60), 100),
            ["05"] = (null, 100),
            ["06"] = (PersonInterval.Exactly(5), null),
            ["07"] = (new PersonInterval(60, null), 100),
        };

        var (below, unknown) = EqualityLens.BelowTarget(regions, 0.5m);

        Assert.Equal(["03"], below);
        Assert.Equal(["04", "05", "06"], unknown);
    }
}
