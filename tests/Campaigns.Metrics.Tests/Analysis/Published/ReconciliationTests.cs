using Campaigns.Metrics.Analysis.Published;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Tests.Analysis.Published;

public class ReconciliationTests
{
    private static readonly PublishedFigure Printed = new() { Value = 1_200_000, Qualifier = Qualifier.JustOver, Metric = "reach", Document = "Rapport" };

    [Theory]
    [InlineData(1_200_000, 1_200_000, ReconciliationVerdict.Exact, 0)]
    [InlineData(1_234_000, 1_234_000, ReconciliationVerdict.WithinRounding, 34_000)]
    [InlineData(1_200_000, 1_234_000, ReconciliationVerdict.WithinRounding, 34_000)]
    [InlineData(1_234_000, 1_310_000, ReconciliationVerdict.ExplainedByRevision, 110_000)]
    [InlineData(1_310_000, 1_234_000, ReconciliationVerdict.ExplainedByRevision, 34_000)]
    [InlineData(1_310_000, 1_320_000, ReconciliationVerdict.Unexplained, 120_000)]
    [InlineData(null, 1_234_000, ReconciliationVerdict.WithinRounding, 34_000)]
    [InlineData(1_200_000, null, ReconciliationVerdict.Exact, 0)]
    [InlineData(null, 100, ReconciliationVerdict.Unexplained, -1_199_900)]
    [InlineData(null, null, ReconciliationVerdict.NothingStored, null)]
    public void Judge_ThenAndNow_Verdict(int? then, int? now, ReconciliationVerdict verdict, int? difference) =>
        Assert.Equal(new Reconciliation(verdict, difference, null), Reconciliation.Judge(Printed, then, now, []));

    [Fact]
    public void Judge_SumOfReachPrintedAsReach_IsAnotherDefinition()
    {
        var others = new Dictionary<string, decimal> { ["impressions"] = 6_600_000, ["gross_reach"] = 1_250_000 };

        Assert.Equal(new Reconciliation(ReconciliationVerdict.DefinitionDiffers, -300_000, "gross_reach"), Reconciliation.Judge(Printed, 900_000, 900_000, others));
        Assert.Equal(new Reconciliation(ReconciliationVerdict.DefinitionDiffers, null, "gross_reach"), Reconciliation.Judge(Printed, null, null, others));
    }

    [Theory]
    [InlineData(100_000, 100_500, true)]
    [InlineData(100_000, 100_503, false)]
    [InlineData(100, 110, true)]
    [InlineData(100, 111, false)]
    public void AgreesWithPlatform_HalfAPercentOrTenUnits(int stored, int platform, bool agrees) =>
        Assert.Equal(agrees, Reconciliation.AgreesWithPlatform(stored, platform));
}
