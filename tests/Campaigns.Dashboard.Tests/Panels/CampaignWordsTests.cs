using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Panels.Events;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Tests.Panels;

public sealed class CampaignWordsTests
{
    public static TheoryData<Language> Languages => [Language.Sv, Language.En];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_EveryBasisBaseAndKindOfEvent_HasOneOfItsOwn(Language language)
    {
        CampaignWords words = PublishedCampaign.Input(language).Words;
        TextSource texts = TextSource.For(language);

        string[] bases = [.. Enum.GetValues<IdentityBasis>().Select(basis => words.Identity(basis))];
        string[] denominators = [.. Enum.GetValues<DenominatorBase>().Select(rateBase => words.Base(rateBase))];
        string[] events = [.. Enum.GetValues<AnnotationKind>().Select(kind => texts[$"handelse.{EventKinds.KeyOf(kind)}"])];

        Assert.Equal(bases.Length, bases.Distinct().Count());
        Assert.Equal(denominators.Length, denominators.Distinct().Count());
        Assert.Equal(events.Length, events.Distinct().Count());
    }

    [Theory]
    [InlineData(CellState.Missing, "saknas", "ejansluten")]
    [InlineData(CellState.NotMeasured, "mäts inte", "ejmatt")]
    [InlineData(CellState.Rejected, "avvisad", "avvisad")]
    [InlineData(CellState.Suppressed, "skyddas", "skyddad")]
    public void Absent_EachAbsence_HasItsOwnWordAndState(CellState state, string word, string key) =>
        Assert.Equal(new AbsentCell(word, key), PublishedCampaign.Input().Words.Absent(state));

    [Theory]
    [InlineData(CellState.Ready)]
    [InlineData(CellState.Partial)]
    public void Absent_CellWithValue_IsRefused(CellState state) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedCampaign.Input().Words.Absent(state));

    [Theory]
    [InlineData("age:25-79,sex:men", "men", "25-79", null, "män 25–79 år")]
    [InlineData("language:uk", null, null, "uk", "ukrainska")]
    [InlineData("sex:boys", "boys", null, null, "killar")]
    [InlineData("sex:x", "x", null, null, "x")]
    [InlineData("", null, null, null, null)]
    public void Audience_Parts_ReadAsWords(string key, string? sex, string? age, string? language, string? words) =>
        Assert.Equal(words, PublishedCampaign.Input().Words.Audience(new AudienceData(key, sex, age, language, null)));

    [Fact]
    public void Counted_MetricNameSaysIt_IsNotSaidTwice()
    {
        CampaignWords words = PublishedCampaign.Input().Words;
        var build = new AnswerBuilder(Language.Sv);

        Assert.Null(words.Counted(build.Metric("admissions"), IdentityBasis.Visitors));
        Assert.Equal("profiler", words.Counted(build.Metric("reach"), IdentityBasis.Profiles));
    }
}
