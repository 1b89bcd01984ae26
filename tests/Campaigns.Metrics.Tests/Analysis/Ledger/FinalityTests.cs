using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Tests.Analysis.Ledger;

public class FinalityTests
{
    private static readonly LedgerValue[] ThreeDays =
    [
        .. Looks.Grow(0, 100, 108, 110), .. Looks.Grow(1, 200, 214, 219), .. Looks.Grow(2, 150, 162, 165),
    ];

    [Fact]
    public void Learn_ThreeDays_VectorOfN3()
    {
        var triangle = new DevelopmentTriangle(ThreeDays, Looks.Day(5));

        var finality = Finality.Learn(triangle, new FinalityPolicy { DefaultLagDays = 3, LeastDays = 3 });

        Assert.Equal(1.0756m, Math.Round(finality.Factor(1)!.Value, 4));
        Assert.Equal(1.0207m, Math.Round(finality.Factor(2)!.Value, 4));
        Assert.Equal(131.7m, Math.Round(finality.ExpectedFinal(120, age: 1)!.Value, 1));
        Assert.Equal(122.5m, Math.Round(finality.ExpectedFinal(120, age: 2)!.Value, 1));
        Assert.Equal(120, finality.ExpectedFinal(120, age: 3));
    }

    [Fact]
    public void Learn_TooLittleHistory_KeepsTheDefaultAndExpectsNothing()
    {
        var finality = Finality.Learn(new DevelopmentTriangle(ThreeDays, Looks.Day(5)), FinalityPolicy.For("facebook"));

        Assert.Equal((28, false), (finality.LagDays, finality.IsLearned));
        Assert.Null(finality.ExpectedFinal(120, age: 1));
        Assert.Equal(120, finality.ExpectedFinal(120, age: 28));
    }

    [Theory]
    [InlineData("tiktok", 7)]
    [InlineData("snapchat", 3)]
    [InlineData("tv4", 8)]
    [InlineData("youtube", 30)]
    public void For_KnownChannels_DocumentedDefaults(string channel, int days) =>
        Assert.Equal(days, FinalityPolicy.For(channel).DefaultLagDays);

    [Fact]
    public void Learn_DaysThatSettleAtAgeThree_FindsThree()
    {
        // Every day grows by 8 % and then by 2 %, and stands still from its third day.
        var looks = Enumerable.Range(0, 40).SelectMany(day => Looks.Grow(day, 1_000, 1_080, 1_101.6m));

        var finality = Finality.Learn(new DevelopmentTriangle(looks, Looks.Day(60)), FinalityPolicy.For("tiktok"));

        Assert.Equal((3, true), (finality.LagDays, finality.IsLearned));
        Assert.Equal(1_101.6m, finality.ExpectedFinal(1_000, age: 1));
    }

    [Fact]
    public void Learn_DeclaredFinalisation_IsNeverUndercut()
    {
        var looks = Enumerable.Range(0, 40).SelectMany(day => Looks.Grow(day, 1_000, 1_000));

        var finality = Finality.Learn(new DevelopmentTriangle(looks, Looks.Day(60)), new FinalityPolicy { DefaultLagDays = 7, DeclaredLagDays = 4 });

        Assert.Equal((4, true), (finality.LagDays, finality.IsLearned));
    }

    [Fact]
    public void Learn_SumStandsStillButDaysDoNot_WaitsForTheDays()
    {
        // At age 2 every other day gains 5 % and the others lose it: the factor is 1, the days are not final.
        var looks = Enumerable.Range(0, 40).SelectMany(day => Looks.Grow(day, 1_000, 1_000, day % 2 == 0 ? 1_050 : 950));

        var finality = Finality.Learn(new DevelopmentTriangle(looks, Looks.Day(60)), FinalityPolicy.For("tiktok"));

        Assert.Equal(1, finality.Factor(2));
        Assert.Equal(3, finality.LagDays);
    }

    [Fact]
    public void Learn_StillGrowingAtTheEndOfHistory_IsNotFinalYet()
    {
        var looks = Enumerable.Range(0, 30).SelectMany(day => Looks.Grow(day, [.. Enumerable.Range(0, 12).Select(age => 1_000m + (age * 50))]));

        var finality = Finality.Learn(new DevelopmentTriangle(looks, Looks.Day(33)), FinalityPolicy.For("snapchat"));

        // Twenty of the thirty days had come to age 14 on the last day of capture, so f is known up to age 13, and stands still from age 12.
        Assert.Equal(12, finality.LagDays);
        Assert.True(finality.IsLearned);
    }

    [Fact]
    public void Factor_NothingToGrow_IsOne() =>
        Assert.Equal(1, new DevelopmentTriangle(Looks.Grow(0, 0, 0), Looks.Day(9)).Factor(1, leastDays: 1, mostDays: 60));

    [Fact]
    public void Value_NotYetThatOldOrNotYetSeen_IsUnknown()
    {
        var triangle = new DevelopmentTriangle([Looks.At(0, 3, 50)], Looks.Day(5));

        Assert.Null(triangle.Value(Looks.Day(0), 2));
        Assert.Equal(50, triangle.Value(Looks.Day(0), 3));
        Assert.Equal(50, triangle.Value(Looks.Day(0), 5));
        Assert.Null(triangle.Value(Looks.Day(0), 6));
        Assert.Null(triangle.Value(Looks.Day(1), 1));
    }

    [Theory]
    [InlineData(2, 1, false, FigureStatus.Preliminary)]
    [InlineData(3, 2, true, FigureStatus.Final)]
    [InlineData(9, 3, true, FigureStatus.Revised)]
    [InlineData(9, 9, false, FigureStatus.Final)]
    public void Status_ByAgeAndLastChange_OfficialWords(int age, int lastChange, bool hasChanged, FigureStatus status)
    {
        var finality = Finality.Learn(new DevelopmentTriangle([], Looks.Day(0)), FinalityPolicy.For("snapchat"));

        Assert.Equal(status, finality.Status(age, lastChange, hasChanged));
    }
}
