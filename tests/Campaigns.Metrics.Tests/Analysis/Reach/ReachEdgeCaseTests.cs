using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Reach;

public class ReachEdgeCaseTests
{
    [Fact]
    public void Calculate_ZeroPopulation_NothingReachedAndNoShare()
    {
        var result = ReachCalculator.Calculate(new ReachInput { Population = 0, Channels = [ChannelReach.Exactly("a", 5)] });

        Assert.Equal(PersonInterval.Exactly(0), result.Interval);
        Assert.Equal(0, result.Estimate);
        Assert.Null(result.EstimateShare);
        Assert.Equal(new ReachWarning(ReachRules.ReachExceedsPopulation, result.Warnings[0].Channels, null, 5, 0), Assert.Single(result.Warnings));
    }

    [Fact]
    public void Calculate_OnePerson_ReachedByBoth()
    {
        var result = ReachCalculator.Calculate(Totals(1, 1, 1) with { Unions = [new KnownUnion(["c0", "c1"], 1)] });

        Assert.Equal(PersonInterval.Exactly(1), result.Interval);
        Assert.Equal(1, result.Estimate);
        Assert.All(result.Incremental, channel => Assert.Equal(PersonInterval.Exactly(0), channel.Interval));
    }

    [Fact]
    public void Calculate_ThousandMillion_KeepsSinglePersons()
    {
        var result = ReachCalculator.Calculate(Totals(1_000_000_000, 400_000_001, 300_000_000) with { Unions = [new KnownUnion(["c0", "c1"], 650_000_007)] });

        Assert.Equal(PersonInterval.Exactly(650_000_007), result.Interval);
        Assert.Equal(350_000_007, result.Incremental[0].Interval.Lower);
        Assert.Equal(650_000_007, Math.Round(result.Estimate!.Value));
    }

    [Fact]
    public void Calculate_ThousandMillion_FindsAContradictionOfOnePerson()
    {
        var result = ReachCalculator.Calculate(Totals(1_000_000_000, 400_000_001, 300_000_000) with { Unions = [new KnownUnion(["c0", "c1"], 400_000_000)] });

        Assert.Equal([["c0"], ["c0", "c1"]], result.Conflict!.Facts);
        Assert.Equal(1, result.Conflict.ShortfallPersons);
    }

    [Fact]
    public void Calculate_ReachAbovePopulation_ComputesWithThePopulationAndKeepsTheClaim()
    {
        var result = ReachCalculator.Calculate(Totals(1_000, 1_200, 300));

        Assert.Equal(PersonInterval.Exactly(1_000), result.Interval);
        Assert.Equal(1_000, result.Estimate);
        var warning = Assert.Single(result.Warnings);
        Assert.Equal((ReachRules.ReachExceedsPopulation, 1_200m, 1_000m), (warning.Rule, warning.Reported, warning.Used));
    }

    [Fact]
    public void Calculate_CellAbovePopulation_ExcessMayLieInAnotherCell()
    {
        var result = ReachCalculator.Calculate(Cells([100, 100], [120, 30]));

        Assert.Equal(PersonInterval.Exactly(150), result.Interval);
        var warning = Assert.Single(result.Warnings);
        Assert.Equal(("cell0", 120m, 100m), (warning.Cell, warning.Reported, warning.Used));
    }

    [Fact]
    public void Calculate_CellsSlightlyAboveTheirTotal_WarnsAndSpansBoth()
    {
        var input = Cells([500, 500], [60, 41]);

        var result = ReachCalculator.Calculate(input with { Channels = [input.Channels[0] with { Reach = PersonInterval.Exactly(100) }] });

        Assert.Equal(PersonInterval.Exactly(101), result.Interval);
        Assert.Equal(new PersonInterval(100, 101), result.FromTotals);
        Assert.Equal(ReachRules.CellsExceedTotal, Assert.Single(result.Warnings).Rule);
    }

    [Fact]
    public void Calculate_CellsFarAboveTheirTotal_IsAContradictionOfOneSource()
    {
        var input = Cells([500, 500], [60, 60]);

        var result = ReachCalculator.Calculate(input with { Channels = [input.Channels[0] with { Reach = PersonInterval.Exactly(100) }] });

        Assert.Null(result.Interval);
        Assert.Equal([["c0"]], result.Conflict!.Facts);
        Assert.Equal(20, result.Conflict.ShortfallPersons);
    }

    [Fact]
    public void Calculate_ImpressionsOnly_WidensUpwardsAndUnderstatesTheEstimate()
    {
        var result = ReachCalculator.Calculate(new ReachInput
        {
            Population = 1_000,
            Channels = [ChannelReach.Exactly("a", 400), ChannelReach.FromImpressions("b", 250), ChannelReach.FromImpressions("c", 5_000)],
        });

        Assert.Equal(new PersonInterval(400, 1_000), result.Interval);
        Assert.Equal(400, result.Estimate);
        Assert.Equal(["b", "c"], result.UnderstatedBy);
        Assert.Equal(new PersonInterval(0, 600), result.Incremental[2].Interval);
    }

    [Fact]
    public void Calculate_NoReachAnywhere_BoundsWithoutEstimate()
    {
        var result = ReachCalculator.Calculate(new ReachInput
        {
            Population = 1_000,
            Channels = [ChannelReach.FromImpressions("a", 300), ChannelReach.FromImpressions("b", 200)],
        });

        Assert.Equal(new PersonInterval(0, 500), result.Interval);
        Assert.Null(result.Estimate);
        Assert.Null(result.Method);
    }

    [Fact]
    public void Calculate_AllUnknown_NothingBoundsIt()
    {
        var result = ReachCalculator.Calculate(new ReachInput { Channels = [ChannelReach.FromImpressions("a", null), ChannelReach.Exactly("b", 70)] });

        Assert.Equal(new PersonInterval(70, null), result.Interval);
        Assert.Null(result.Estimate);
        Assert.Null(result.LowerShare);
    }

    [Fact]
    public void Calculate_UnknownPopulation_BoundedByTheSum()
    {
        var result = ReachCalculator.Calculate(new ReachInput { Channels = [ChannelReach.Exactly("a", 91_000), ChannelReach.Exactly("b", 23_800)] });

        Assert.Equal(new PersonInterval(91_000, 114_800), result.Interval);
        Assert.Null(result.Estimate);
    }

    [Fact]
    public void Calculate_UnknownPopulationWithUnion_StillSharp()
    {
        var result = ReachCalculator.Calculate(new ReachInput
        {
            Channels = [ChannelReach.Exactly("a", 100), ChannelReach.Exactly("b", 80), ChannelReach.Exactly("c", 10)],
            Unions = [new KnownUnion(["a", "b"], 120)],
        });

        Assert.Equal(new PersonInterval(120, 130), result.Interval);
        Assert.Null(result.Estimate);
    }

    [Fact]
    public void Calculate_UnboundedChannelBesideAUnion_OthersKeepTheirOwnLimits()
    {
        var result = ReachCalculator.Calculate(new ReachInput
        {
            Channels = [ChannelReach.Exactly("a", 100), ChannelReach.Exactly("b", 80), ChannelReach.FromImpressions("c", null)],
            Unions = [new KnownUnion(["a", "b"], 120)],
        });

        Assert.Equal(new PersonInterval(120, null), result.Interval);
        Assert.Equal([new PersonInterval(0, 40), new PersonInterval(0, 20), new PersonInterval(0, null)], result.Incremental.Select(channel => channel.Interval));
    }

    [Fact]
    public void Calculate_SpreadThatNoUnionAllows_EstimatesWithoutTheCells()
    {
        // The union of 130 needs all 30 unknown persons of a in the second cell; spread in proportion, 15 of them would lie in the first.
        var input = Cells([100, 100], [40, 0]);
        var a = input.Channels[0] with { Reach = PersonInterval.Exactly(70), Cells = new Dictionary<string, decimal> { ["cell0"] = 40 } };
        var b = ChannelReach.Exactly("b", 60) with { Cells = new Dictionary<string, decimal> { ["cell0"] = 50, ["cell1"] = 10 } };
        var c = ChannelReach.Exactly("c", 100) with { Cells = new Dictionary<string, decimal> { ["cell0"] = 50, ["cell1"] = 50 } };

        var result = ReachCalculator.Calculate(input with { Channels = [a, b, c], Unions = [new KnownUnion(["c0", "b"], 130)] });

        // 130 of 200 reached by a or b; c reaches half of the other 70.
        Assert.Equal(EstimateMethod.MaximumEntropyWithoutCells, result.Method);
        Assert.Equal(165, Math.Round(result.Estimate!.Value, 2));
        Assert.True(result.Interval!.Value.Contains(result.Estimate.Value));
    }

    [Fact]
    public void Calculate_NoChannels_NobodyForCertain()
    {
        var result = ReachCalculator.Calculate(new ReachInput { Population = 10, Channels = [] });

        Assert.Equal(PersonInterval.Exactly(0), result.Interval);
        Assert.Null(result.Estimate);
    }

    [Fact]
    public void Calculate_SeveralPeriods_LargestToSum()
    {
        var result = ReachCalculator.Calculate(new ReachInput { Population = 1_000, Channels = [ChannelReach.OverPeriods("a", [300, 250, 280])] });

        Assert.Equal(new PersonInterval(300, 830), result.Interval);
        Assert.Equal(300, result.Estimate);
        Assert.Equal(["a"], result.UnderstatedBy);
    }

    [Fact]
    public void FromAccounts_OneToTwoAccountsEach_HalfToAll() =>
        Assert.Equal(new PersonInterval(500, 1_000), ChannelReach.FromAccounts("a", 1_000, 1, 2).Reach);

    [Fact]
    public void Calculate_PopulationOutsideTheCells_IsACellOfItsOwn()
    {
        var input = Cells([100, 100], [50, 20]) with { Population = 1_000 };

        var result = ReachCalculator.Calculate(input with { Channels = [input.Channels[0] with { Reach = PersonInterval.Exactly(200) }, ChannelReach.Exactly("x", 1_000)] });

        Assert.Equal(PersonInterval.Exactly(1_000), result.Interval);
    }

    [Fact]
    public void Calculate_CellLeftOut_EstimateSpreadsByTheAverageRate()
    {
        // 40 of 100 known in the first cell; 30 more lie in the second (weight 100 × 0.4 = 40) or the first (weight 40): 15 each.
        var input = Cells([100, 100], [40, 0]);
        var a = input.Channels[0] with { Reach = PersonInterval.Exactly(70), Cells = new Dictionary<string, decimal> { ["cell0"] = 40 } };
        var b = ChannelReach.Exactly("b", 60) with { Cells = new Dictionary<string, decimal> { ["cell0"] = 50, ["cell1"] = 10 } };

        var result = ReachCalculator.Calculate(input with { Channels = [a, b] });

        // 100·(1 − 0.45·0.5) + 100·(1 − 0.85·0.9)
        Assert.Equal(77.5m + 23.5m, result.Estimate);
    }

    [Fact]
    public void Calculate_UnknownsThatMeetAUnion_FitHoldsTheSpreadCells()
    {
        // a: 40 + 15 and 15 persons as above; b: 50 and 10. Independent inside the cells a ∪ b would be 101, so a union of 101 changes nothing.
        var input = Cells([100, 100], [40, 0]);
        var a = input.Channels[0] with { Reach = PersonInterval.Exactly(70), Cells = new Dictionary<string, decimal> { ["cell0"] = 40 } };
        var b = ChannelReach.Exactly("b", 60) with { Cells = new Dictionary<string, decimal> { ["cell0"] = 50, ["cell1"] = 10 } };
        var c = ChannelReach.Exactly("c", 100) with { Cells = new Dictionary<string, decimal> { ["cell0"] = 100, ["cell1"] = 0 } };

        var result = ReachCalculator.Calculate(input with { Channels = [a, b, c], Unions = [new KnownUnion(["c0", "b"], 101)] });

        Assert.Equal(EstimateMethod.MaximumEntropy, result.Method);
        Assert.Equal(123.5m, Math.Round(result.Estimate!.Value, 2));
    }

    [Theory]
    [InlineData("twice")]
    [InlineData("negative")]
    [InlineData("nobody-knows")]
    public void Calculate_UnreadableInput_SaysWhatIsWrong(string fault)
    {
        var input = fault switch
        {
            "twice" => Totals(10, 1) with { Channels = [ChannelReach.Exactly("twice", 1), ChannelReach.Exactly("twice", 2)] },
            "negative" => Totals(10, 1) with { Channels = [ChannelReach.Exactly("negative", -1)] },
            _ => Totals(10, 1, 1) with { Unions = [new KnownUnion(["c0", fault], 2)] },
        };

        var exception = Assert.Throws<ArgumentException>(() => ReachCalculator.Calculate(input));

        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calculate_NineChannelsWithUnions_IsRefused()
    {
        var input = Totals(100, 1, 2, 3, 4, 5, 6, 7, 8, 9) with { Unions = [new KnownUnion(["c0", "c1"], 3)] };

        Assert.Contains("9 channels", Assert.Throws<ArgumentException>(() => ReachCalculator.Calculate(input)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calculate_FortyChannelsWithoutUnions_IsFine()
    {
        var result = ReachCalculator.Calculate(Totals(1_000, [.. Enumerable.Range(1, 40).Select(reach => (decimal)reach)]));

        Assert.Equal(new PersonInterval(40, 820), result.Interval);
    }

    private static ReachInput Totals(decimal population, params decimal[] reach) => new()
    {
        Population = population,
        Channels = [.. reach.Select((persons, index) => ChannelReach.Exactly(RandomReach.Id(index), persons))],
    };

    private static ReachInput Cells(decimal[] population, decimal[] reach) => new()
    {
        Cells = [.. population.Select((persons, index) => new PopulationCell($"cell{index}", persons))],
        Channels =
        [
            ChannelReach.Exactly("c0", reach.Sum()) with { Cells = reach.Select((persons, index) => (Key: $"cell{index}", persons)).ToDictionary(cell => cell.Key, cell => cell.persons) },
        ],
    };
}
