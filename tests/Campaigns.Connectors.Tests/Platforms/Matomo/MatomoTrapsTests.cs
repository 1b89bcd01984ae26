using Campaigns.Connectors.Definitions.Http;

namespace Campaigns.Connectors.Tests.Platforms.Matomo;

/// <summary>What Matomo is known to do.</summary>
public class MatomoTrapsTests
{
    private static readonly Platform Matomo = new("matomo");

    [Fact]
    public Task EmptyDay_IsAnEmptyArray_NotAnObject() => Matomo.HandlesAsync("empty-day-is-an-empty-array");

    [Fact]
    public Task Error_WithStatus200_IsAnError() => Matomo.HandlesAsync("permission-missing-with-status-200");

    [Fact]
    public Task Percentages_AsText_AreNotRead() => Matomo.HandlesAsync("percentages-as-text-do-not-matter");

    [Fact]
    public Task Counts_AsTextInTables_AreNumbers() => Matomo.HandlesAsync("numbers-as-texts-in-tables");

    [Fact]
    public Task UniqueVisitors_LeftOut_AreMissing() => Matomo.HandlesAsync("visitors-left-out-are-missing");

    [Fact]
    public Task Week_IsKeyedByBothEnds() => Matomo.HandlesAsync("week-is-keyed-by-both-ends");

    [Fact]
    public Task Month_WithoutVisits_IsEmpty() => Matomo.HandlesAsync("month-without-visits");

    [Fact]
    public void Token_GoesInTheBody() => Assert.Equal(AuthenticationType.Form, Matomo.Http.Authentication.Type);

    [Fact]
    public void Tables_AreAskedForWhole() => Assert.All(
        Matomo.Http.Streams.Values.Where(stream => stream.Request!.Query["method"] is "Actions.getPageUrls" or "Referrers.getCampaigns"),
        stream => Assert.Equal("-1", stream.Request!.Query["filter_limit"]));
}
