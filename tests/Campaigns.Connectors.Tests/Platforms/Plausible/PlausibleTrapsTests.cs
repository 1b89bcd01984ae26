namespace Campaigns.Connectors.Tests.Platforms.Plausible;

/// <summary>What Plausible is known to do.</summary>
public class PlausibleTrapsTests
{
    private static readonly Platform Plausible = new("plausible");

    [Fact]
    public Task Values_ArePositional_AndTheAnswerNamesThePositions() => Plausible.HandlesAsync("values-in-another-order");

    [Fact]
    public Task Answer_ThatDoesNotRepeatItsQuery_IsNotTrusted() => Plausible.HandlesAsync("query-not-repeated");

    [Fact]
    public Task Days_WithoutVisits_HaveNoRow_AndAreZeroOnlyWhenTheAnswerNamesThem() => Plausible.HandlesAsync("days-without-visits");

    [Fact]
    public Task Visitors_AreNeverAdded_TheMonthIsAskedFor() => Plausible.HandlesAsync("visitors-of-a-month");

    [Fact]
    public Task UnknownSiteAndRefusedKey_AreOneError() => Plausible.HandlesAsync("key-refused");

    [Fact]
    public Task Plan_WithoutTheInterface_Is402() => Plausible.HandlesAsync("plan-without-the-interface");

    [Fact]
    public Task OldInstallation_HasNoVersion2() => Plausible.HandlesAsync("installation-without-version-2");

    [Fact]
    public Task RateLimit_IsForAnHour_AndHasNoRetryAfter() => Plausible.HandlesAsync("rate-limited");

    [Fact]
    public Task Values_MayBeNull_AndAreNotZero() => Plausible.HandlesAsync("null-where-a-number-belongs");

    [Fact]
    public Task Rows_ThatShiftBetweenPages_AreNoticed() => Plausible.HandlesAsync("rows-came-between-pages");

    [Fact]
    public Task InstallationOfOnesOwn_HasItsOwnHost() => Plausible.HandlesAsync("self-hosted");
}
