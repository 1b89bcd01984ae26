namespace Campaigns.Connectors.Tests.Platforms.Meta;

/// <summary>What Meta is known to do.</summary>
public class MetaTrapsTests
{
    private static readonly Platform Meta = new("meta");

    private static IEnumerable<string> AskedFields => Meta.Http.Streams.Values.Select(stream => stream.Request?.Query.GetValueOrDefault("fields")).OfType<string>();

    [Fact]
    public Task Page_ThatIsShortOrEmpty_MayHaveMoreAfterIt() => Meta.HandlesAsync("short-page-with-more");

    [Fact]
    public Task NextAddress_HoldsTheToken_SoTheCursorIsUsed() => Meta.HandlesAsync("two-pages");

    [Fact]
    public Task Cursors_MayGoInACircle() => Meta.HandlesAsync("pages-in-a-circle");

    [Fact]
    public Task Error_MayComeWithStatus200() => Meta.HandlesAsync("error-with-status-200");

    [Fact]
    public Task ActionArray_IsPickedByType_NotByPlace() => Meta.HandlesAsync("action-array-not-the-first");

    [Fact]
    public Task Reach_LeftOutOfAnAnswer_IsMissing_NotZero() => Meta.HandlesAsync("reach-left-out-is-missing");

    [Fact]
    public Task ReachOfAMonth_IsAskedForAsOneWindow() => Meta.HandlesAsync("reach-of-a-month");

    [Fact]
    public Task WindowOfTheAnswer_IsHeldAgainstTheWindowAskedFor() => Meta.HandlesAsync("reach-of-another-window");

    [Fact]
    public Task History_EndsAfter37Months() => Meta.HandlesAsync("older-than-37-months");

    [Fact]
    public Task BrokenDownReach_OlderThan13Months_GoesThroughAJob() => Meta.HandlesAsync("job-for-more-than-13-months");

    [Fact]
    public Task Job_IsReadyByStatusAndPercent_AndIsTriedAgainAtMostThrice() => Meta.HandlesAsync("job-failed-three-times");

    [Fact]
    public Task TooMuchData_HalvesThePage() => Meta.HandlesAsync("too-much-data-halves-the-page");

    [Fact]
    public Task TooMuchData_OfThreeDays_SplitsTheWindow() => Meta.HandlesAsync("too-much-data-splits-the-window");

    [Fact]
    public Task TooMuchData_OfOneDay_IsToldAndNothingIsShown() => Meta.HandlesAsync("too-much-data-for-one-day");

    [Fact]
    public Task Pause_HasNoRetryAfter_TheMinutesStandInAHeaderOfMetas() => Meta.HandlesAsync("rate-limited");

    [Fact]
    public Task InvalidBreakdowns_ComeAsAServiceError_AndAreAFaultOfOurs() => Meta.HandlesAsync("invalid-breakdowns-are-permanent");

    [Fact]
    public Task ClosedVersion_MayBeAnsweredByAnother_WithoutAWord() => Meta.HandlesAsync("other-version-answered");

    [Fact]
    public Task WrongAccountAndMissingRight_AreOneError() => Meta.HandlesAsync("no-such-account");

    [Fact]
    public Task Money_IsInTheAccountsCurrency() => Meta.HandlesAsync("other-currency");

    [Fact]
    public Task Figures_AreRestatedFor28Days() => Meta.HandlesAsync("preliminary-for-28-days");

    [Fact]
    public void ActionBreakdowns_DropActionTypes_AndAreNeverAskedFor() =>
        Assert.All(Meta.Http.Streams.Values, stream => Assert.False(stream.Request!.Query.ContainsKey("action_breakdowns")));

    [Fact]
    public void ThruPlays_ComeOnlyWhenAskedForByName() =>
        Assert.Contains(AskedFields, fields => fields.Split(',').Contains("video_thruplay_watched_actions", StringComparer.Ordinal));

    [Fact]
    public void DailyRows_NeverHoldReach_SinceItIsNotAdded() => Assert.All(
        Meta.Http.Streams.Values.Where(stream => stream.Request!.Query.GetValueOrDefault("time_increment") == "1"),
        stream => Assert.DoesNotContain("reach", stream.Request!.Query["fields"].Split(','), StringComparer.Ordinal));

    [Fact]
    public Task Campaigns_ThatAreArchivedOrDeleted_AreListedWhenAskedForByState() => Meta.HandlesAsync("connection");
}
