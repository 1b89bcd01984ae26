using Campaigns.Connectors.Files.Rows;

namespace Campaigns.Connectors.Tests.Files.Rows;

public class TotalRowDetectorTests
{
    [Theory]
    [InlineData("Totalt")]
    [InlineData("SUMMA")]
    [InlineData("Totalt v.42")]
    [InlineData("Totalt 2026-10")]
    [InlineData("Summa: oktober")]
    [InlineData("Summa för perioden")]
    [InlineData("Snitt")]
    [InlineData("Delsumma (v.42)")]
    [InlineData("Grand total")]
    public void IsTotal_RowsThatAddUp_AreFound(string cell) => Assert.True(TotalRowDetector.IsTotal(["2026v42", cell]));

    [Theory]
    [InlineData("Total frihet")]
    [InlineData("Summan av allt")]
    [InlineData("Sammy")]
    [InlineData("showings_total")]
    [InlineData("Medelhavet")]
    [InlineData("")]
    public void IsTotal_NamesThatOnlySoundAlike_AreNot(string cell) => Assert.False(TotalRowDetector.IsTotal([cell]));
}
