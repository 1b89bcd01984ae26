namespace Campaigns.Connectors.Tests.Platforms.GoogleAds;

/// <summary>What Google Ads is known to do.</summary>
public class GoogleAdsTrapsTests
{
    private static readonly Platform Google = new("google-ads");

    [Fact]
    public Task Completions_AreAShareOfImpressions_WorkedOutRowByRowAndAbout() => Google.HandlesAsync("two-batches");

    [Fact]
    public Task Stream_BrokenAfterGoodBatches_CountsNothing() => Google.HandlesAsync("error-after-good-batches");

    [Fact]
    public Task EmptyStream_MayHaveNoResultsOrNoBatch() => Task.WhenAll(Google.HandlesAsync("empty-day"), Google.HandlesAsync("empty-array"));

    [Fact]
    public Task RetryDelay_IsATextOfSeconds() => Task.WhenAll(Google.HandlesAsync("rate-limited"), Google.HandlesAsync("rate-limited-for-a-moment"));

    [Fact]
    public Task AccessToken_ExpiredInMidPull_IsFetchedAnewOnce() => Google.HandlesAsync("access-token-expired-once");

    [Fact]
    public Task OldFieldName_IsAFaultOfOurs() => Google.HandlesAsync("old-field-name");

    [Fact]
    public Task ClosedVersion_SaysSo() => Google.HandlesAsync("version-closed");

    [Fact]
    public Task AgeAndGender_AreTwoReports() => Task.WhenAll(Google.HandlesAsync("age"), Google.HandlesAsync("gender"));

    [Fact]
    public void PageSize_IsNeverSent() => Assert.DoesNotContain("pageSize", File.ReadAllText(Path.Combine(Infrastructure.RepositoryFolder.Connectors, "google-ads", "connector.yaml")), StringComparison.Ordinal);

    [Fact]
    public void UniqueUsers_AreAskedForAtMost92Days() => Assert.Equal(92, Google.Http.Streams["campaign_reach"].Windows.MaxDays);
}
