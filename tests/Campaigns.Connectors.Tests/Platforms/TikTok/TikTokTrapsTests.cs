namespace Campaigns.Connectors.Tests.Platforms.TikTok;

/// <summary>What TikTok is known to do.</summary>
public class TikTokTrapsTests
{
    private static readonly Platform TikTok = new("tiktok");

    [Fact]
    public Task RateLimit_IsHttp200WithCode40100_IsWaitedOut() => TikTok.HandlesAsync("rate-limited-for-a-minute");

    [Fact]
    public Task RateLimit_ThatLasts_IsNotTakenForAWrongToken() => TikTok.HandlesAsync("rate-limited");

    [Fact]
    public Task Dash_IsMissing_NotZero() => TikTok.HandlesAsync("dash-is-missing-not-zero");

    [Fact]
    public Task Numbers_AsTextsOrBare_AreTheSame() => TikTok.HandlesAsync("numbers-may-be-bare");

    [Fact]
    public Task StatTimeDay_WithAndWithoutClock_IsTheSameDay() => TikTok.HandlesAsync("day-without-a-clock");

    [Fact]
    public Task TimeZone_IsDisplayTimezone_NotThePosixSignOfTimezone() => TikTok.HandlesAsync("connection");

    [Fact]
    public Task Rows_ThatShiftBetweenPages_AreNoticed() => TikTok.HandlesAsync("rows-came-between-pages");

    [Fact]
    public Task Audience_HasNeitherReachNorViews() => TikTok.HandlesAsync("age-and-gender");

    [Fact]
    public Task BookedCampaigns_HaveADataLevelOfTheirOwn() => TikTok.HandlesAsync("reserved-campaigns");

    [Fact]
    public Task RangeTooLong_IsSplit() => TikTok.HandlesAsync("time-span-too-long-is-split");

    [Fact]
    public void Paths_EndWithASlash() => Assert.All(TikTok.Http.Streams.Values, stream => Assert.EndsWith("/", stream.Request!.Path!, StringComparison.Ordinal));

    [Fact]
    public void DailyReports_NeverExceed30Days() => Assert.All(
        TikTok.Http.Streams.Values.Where(stream => stream.Dimensions.Date is not null), stream => Assert.InRange(stream.Windows.MaxDays, 1, 30));
}
