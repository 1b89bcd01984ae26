using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Tests.Panels;

public sealed class CampaignQueryTests
{
    // A Monday in Stockholm, although it is still Sunday in UTC.
    private static readonly DateTimeOffset Monday = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Of_BarePath_AsksForEverything() => Assert.True(CampaignQuery.Of(ViewState.Empty, Monday).IsUnfiltered);

    [Fact]
    public void Of_PresetWithoutACompleteDay_AsksForItsFirstDayAndNeverForAReversedPeriod()
    {
        CampaignQuery query = CampaignQuery.Of(ViewState.Empty.With(QueryKeys.Period, "vecka"), Monday);

        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 23)), (query.From, query.To));
    }

    [Fact]
    public void Of_LastSevenDays_EndYesterday()
    {
        CampaignQuery query = CampaignQuery.Of(ViewState.Empty.With(QueryKeys.Period, "7d"), Monday);

        Assert.Equal((new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 22)), (query.From, query.To));
    }

    [Theory]
    [InlineData("2024-03-15", "2024-03-15T22:59:59.9999999Z")]
    [InlineData("2024-06-15", "2024-06-15T21:59:59.9999999Z")]
    public void Of_AsOfDay_IsItsLastMomentInStockholm(string day, string moment)
    {
        CampaignQuery query = CampaignQuery.Of(ViewState.Empty.With(QueryKeys.AsOf, day), Monday);

        Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), query.AsOf);
    }
}
