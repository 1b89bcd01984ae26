using System.Globalization;

namespace Campaigns.Connectors.Tests.Platforms.Snapchat;

/// <summary>What Snapchat is known to do.</summary>
public class SnapchatTrapsTests
{
    private static readonly Platform Snapchat = new("snapchat");
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    [Fact]
    public Task AutumnChange_HasTwoOffsetsAndOneDayOf25Hours() => Snapchat.HandlesAsync("autumn-change-has-two-offsets");

    [Fact]
    public Task SpringChange_HasTwoOffsets() => Snapchat.HandlesAsync("spring-change-has-two-offsets");

    [Fact]
    public void StartAndEnd_AreMidnightOfTheirOwnDay_AtEveryDayOfFiveYears()
    {
        for (var day = new DateOnly(2023, 1, 1); day < new DateOnly(2028, 1, 1); day = day.AddDays(1))
        {
            var (_, _, from, to) = Snapchat.Requests("campaigns_daily", day, day.AddDays(29), Stockholm).Single();

            foreach (var (text, expected) in new[] { (from, day), (to, day.AddDays(30)) })
            {
                var moment = DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
                Assert.Equal(expected.ToDateTime(TimeOnly.MinValue), moment.DateTime);
                Assert.Equal(Stockholm.GetUtcOffset(moment.DateTime), moment.Offset);
            }
        }
    }

    [Fact]
    public Task Series_ByPart_LiesOneLevelDeeper() => Snapchat.HandlesAsync("two-pages");

    [Fact]
    public Task AdRow_HasNoCampaign_ItsAdSquadHas() => Snapchat.HandlesAsync("ad-found-through-its-ad-squad");

    [Fact]
    public Task Part_ThatFailedInsideSuccess_IsNamed() => Snapchat.HandlesAsync("partial-failure");

    [Fact]
    public Task RateLimit_AsStatus403_IsNotAMissingRight() => Snapchat.HandlesAsync("rate-limited-with-status-403");

    [Fact]
    public Task AccessToken_RefusedInMidPull_IsFetchedAnewOnce() => Snapchat.HandlesAsync("access-token-refused-once");

    [Fact]
    public Task AgeBand35Plus_OverlapsOthers_IsLeftOut() => Snapchat.HandlesAsync("age-and-gender");

    [Fact]
    public Task Uniques_NotThereYet_AreMissing() => Snapchat.HandlesAsync("reach-not-there-yet-is-missing");

    [Fact]
    public Task WrongMidnight_IsAFaultOfOurs_NotOfThePlatform() => Snapchat.HandlesAsync("wrong-midnight");

    [Fact]
    public void Account_IsNeverAskedForMoreThanSpendWithoutABreakdown() => Assert.All(
        Snapchat.Http.Streams.Values.Where(stream => stream.Request!.Path!.StartsWith("/adaccounts/", StringComparison.Ordinal)),
        stream => Assert.Contains("breakdown", stream.Request!.Query.Keys));
}
