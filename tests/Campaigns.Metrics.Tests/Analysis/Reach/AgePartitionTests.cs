using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Tests.Analysis.Reach;

public class AgePartitionTests
{
    [Fact]
    public void Common_DifferentBuckets_FinestThatAllAddUpTo()
    {
        var common = AgePartition.Common([Bands("13-17", "18-24", "25-34", "35-44", "45+"), Bands("13-17", "18-24", "25-34", "35+"), Bands("13-17", "18-20", "21-24", "25-34", "35-49", "50+")]);

        Assert.Equal(Bands("13-17", "18-24", "25-34", "35+"), common);
    }

    [Fact]
    public void Common_YoungestNotCoveredByAll_StartsWhereAllStart() =>
        Assert.Equal(Bands("18+"), AgePartition.Common([Bands("13-17", "18-24", "25+"), Bands("18-34", "35+")]));

    [Fact]
    public void Common_NoSharedBorders_IsEmpty() =>
        Assert.Empty(AgePartition.Common([Bands("13-17"), Bands("18-34")]));

    [Fact]
    public void Coarsen_SexStaysApart_AndUnknownAgeIsLeftOut()
    {
        var cells = Cells(("sex:men,age:18-24", 10), ("sex:men,age:25-34", 5), ("sex:women,age:18-24", 7), ("sex:women,age:25-34", 1), ("sex:men,age:unknown", 3), ("sex:men,age:13-17", 4));

        var coarse = AgePartition.Coarsen(cells, Bands("18-34"));

        Assert.Equal(Cells(("sex:men,age:18-34", 15), ("sex:women,age:18-34", 8)), coarse);
    }

    [Fact]
    public void Coarsen_BandOnlyPartlyCovered_IsUnknownNotSmall()
    {
        var cells = Cells(("age:18-24", 10), ("age:35+", 5));

        Assert.Empty(AgePartition.Coarsen(cells, Bands("18+")));
        Assert.Equal(Cells(("age:35+", 5)), AgePartition.Coarsen(cells, Bands("18-34", "35+")));
    }

    [Theory]
    [InlineData("18-24", 18, 24)]
    [InlineData("65+", 65, null)]
    public void TryParse_Band_RoundTrips(string text, int first, int? last)
    {
        Assert.True(AgeBand.TryParse(text, out var band));
        Assert.Equal(new AgeBand(first, last), band);
        Assert.Equal(text, band.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("24-18")]
    [InlineData("18-24+")]
    [InlineData("18")]
    [InlineData("-5")]
    public void TryParse_AnythingElse_IsFalse(string? text) => Assert.False(AgeBand.TryParse(text, out _));

    private static AgeBand[] Bands(params string[] texts) =>
        [.. texts.Select(text => AgeBand.TryParse(text, out var band) ? band : throw new FormatException(text))];

    private static Dictionary<AudienceCell, decimal> Cells(params (string Key, decimal Value)[] cells) =>
        cells.ToDictionary(cell => AudienceCell.Parse(cell.Key), cell => cell.Value);
}
