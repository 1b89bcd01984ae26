using System.Text.RegularExpressions;
using Campaigns.Metrics.Catalog;

namespace Campaigns.Metrics.Tests.Catalog;

public sealed partial class MetricCatalogTests
{
    public static TheoryData<string> Ids => [.. MetricCatalog.All.Select(metric => metric.Id)];

    [Fact]
    public void All_Ids_AreDistinctAndWellFormed()
    {
        var ids = MetricCatalog.All.Select(metric => metric.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches(IdPattern(), id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Entry_SaysEverythingInBothLanguages(string id)
    {
        var metric = MetricCatalog.Get(id);

        Assert.All(
            [metric.Name.Sv, metric.Name.En, metric.Description.Sv, metric.Description.En, metric.Source],
            text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.EndsWith(".", metric.Description.Sv, StringComparison.Ordinal);
        Assert.EndsWith(".", metric.Description.En, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Entry_TermsExistAndRatiosAreNotAddedUnlessTheyShareTheirBase(string id)
    {
        var metric = MetricCatalog.Get(id);

        Assert.All(metric.Terms, terms => Assert.NotNull(MetricCatalog.Find(terms.Numerator)));
        Assert.All(metric.Terms, terms => Assert.NotNull(MetricCatalog.Find(terms.Denominator)));
        Assert.Equal(metric.Kind == MetricKind.Ratio ? AbsenceMeaning.Undefined : AbsenceMeaning.Unknown, metric.NoData);
        if (metric.Kind == MetricKind.Ratio && metric.AdditiveOver.Count > 0)
        {
            Assert.All(metric.Terms, terms => Assert.Equal("population", terms.Denominator));
        }
    }

    [Theory]
    [InlineData("reach")]
    [InlineData("reach_3_plus")]
    [InlineData("unique_clicks")]
    [InlineData("visitors")]
    [InlineData("followers")]
    [InlineData("schools_reached")]
    [InlineData("course_completed")]
    public void UniqueCount_IsNeverAddedOverTimeChannelOrTrack(string id)
    {
        var metric = MetricCatalog.Get(id);

        Assert.Equal(MetricKind.UniqueCount, metric.Kind);
        Assert.DoesNotContain(metric.AdditiveOver, direction => direction != Additivity.Audience);
    }

    [Theory]
    [InlineData("showings")]
    [InlineData("gross_reach")]
    public void MixedMeasure_IsNeverAdded(string id)
    {
        Assert.True(MetricCatalog.Get(id).IsMixed);
        Assert.Empty(MetricCatalog.Get(id).AdditiveOver);
    }

    [Theory]
    [InlineData("ctr", "click_rate")]
    [InlineData("cpm", "cost_per_thousand")]
    [InlineData("spend_sek", "spend")]
    [InlineData("impresions", "impressions")]
    [InlineData("Completion-Rate", "completion_rate")]
    public void Nearest_AliasOrMisspelling_IsFirst(string written, string meant) => Assert.Equal(meant, MetricCatalog.Nearest(written)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("xqzwvkjhgfdsapoiuy")]
    [InlineData("💥")]
    public void Nearest_NothingLikeIt_IsEmptyOrShort(string written) => Assert.DoesNotContain("impressions", MetricCatalog.Nearest(written));

    [Fact]
    public void Get_UnknownId_NamesWhatMayHaveBeenMeant()
    {
        var unknown = Assert.Throws<UnknownMetricException>(() => MetricCatalog.Get("frequency"));

        Assert.Equal("There is no metric 'frequency'. Did you mean average_frequency?", unknown.Message);
        Assert.Equal(["average_frequency"], unknown.Nearest);
    }

    [Fact]
    public void Get_HostileId_IsShortened() =>
        Assert.True(Assert.Throws<UnknownMetricException>(() => MetricCatalog.Get(new string('x', 10_000))).Message.Length < 200);

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex IdPattern();
}
