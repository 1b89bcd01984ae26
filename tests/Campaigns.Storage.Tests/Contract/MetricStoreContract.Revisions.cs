using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

public abstract partial class MetricStoreContract
{
    [Fact]
    public async Task Revision_ChangedFigure_NewestCountsAndOldStays()
    {
        var (first, second) = (Sample.Impressions(100), Sample.Impressions(108, hours: 24));
        await Write(first);

        var result = await Write(second);

        Assert.Equal(new WriteResult(0, 1, 0), result);
        Assert.Equal([second], await Read());
        Assert.Equal([first, second], await Revisions());
    }

    [Fact]
    public async Task Revision_AsOf_ReadsTheNewestUpToAndIncludingTheMoment()
    {
        await Write(Sample.Impressions(100, hours: 0), Sample.Impressions(108, hours: 24), Sample.Impressions(null, hours: 48));

        Assert.Empty(await Read(Sample.Everything(Sample.Noon.AddTicks(-1))));
        Assert.Equal(100m, await ValueAsOf(0));
        Assert.Equal(100m, (await Read(Sample.Everything(Sample.Noon.AddHours(24).AddTicks(-1)))).Single().Value);
        Assert.Equal(108m, await ValueAsOf(24));
        Assert.Equal(FigureStatus.Missing, (await Read(Sample.Everything(Sample.Noon.AddHours(48)))).Single().Quality.Status);
        Assert.Equal([100m, 108m], (await Revisions(Sample.Everything(Sample.Noon.AddHours(24)))).Select(observation => observation.Value));
    }

    [Fact]
    public async Task Revision_AsOfInAnotherOffset_IsTheSameMoment()
    {
        await Write(Sample.Impressions(100), Sample.Impressions(108, hours: 24));

        var stockholm = Sample.Noon.AddHours(24).ToOffset(TimeSpan.FromHours(2));

        Assert.Equal(108m, (await Read(Sample.Everything(stockholm))).Single().Value);
    }

    [Fact]
    public async Task Revision_ValueReturnsToAnEarlierOne_IsARevisionOfItsOwn()
    {
        await Write(Sample.Impressions(1), Sample.Impressions(2, hours: 1), Sample.Impressions(1, hours: 2));

        Assert.Equal([1m, 2m, 1m], (await Revisions()).Select(observation => observation.Value));
        Assert.Equal(1m, (await Read()).Single().Value);
    }

    [Fact]
    public async Task Revision_OlderAnswerArrivesLate_TakesItsPlaceInTime()
    {
        await Write(Sample.Impressions(100, hours: 0), Sample.Impressions(120, hours: 48));

        var result = await Write(Sample.Impressions(110, hours: 24));

        Assert.Equal(new WriteResult(0, 1, 0), result);
        Assert.Equal(120m, (await Read()).Single().Value);
        Assert.Equal(110m, await ValueAsOf(24));
        Assert.Equal([100m, 110m, 120m], (await Revisions()).Select(observation => observation.Value));
    }

    [Fact]
    public async Task Revision_OlderThanAllStored_IsTheFirst()
    {
        await Write(Sample.Impressions(120, hours: 48));

        Assert.Equal(new WriteResult(0, 1, 0), await Write(Sample.Impressions(120, hours: 0)));

        Assert.Equal(120m, await ValueAsOf(0));
        Assert.Equal(2, (await Revisions()).Count);
    }

    [Fact]
    public async Task Revision_OlderAnswerEqualToWhatWasKnownThen_IsUnchanged()
    {
        await Write(Sample.Impressions(100, hours: 0), Sample.Impressions(120, hours: 48));

        Assert.Equal(new WriteResult(0, 0, 1), await Write(Sample.Impressions(100, hours: 24)));
        Assert.Equal(new WriteResult(0, 0, 1), await Write(Sample.Impressions(100, hours: 0)));
        Assert.Equal(2, (await Revisions()).Count);
    }

    [Fact]
    public async Task Revision_SameMoment_LaterWriteCountsAndRepeatingIsHarmless()
    {
        await Write(Sample.Impressions(1));

        Assert.Equal(new WriteResult(0, 1, 0), await Write(Sample.Impressions(2)));
        Assert.Equal(new WriteResult(0, 1, 0), await Write(Sample.Impressions(3)));
        Assert.Equal(3m, (await Read()).Single().Value);
        Assert.Equal(3m, await ValueAsOf(0));
        Assert.Equal([1m, 2m, 3m], (await Revisions()).Select(observation => observation.Value));

        Assert.Equal(new WriteResult(0, 0, 2), await Write(Sample.Impressions(1), Sample.Impressions(2)));
        Assert.Equal(3m, (await Read()).Single().Value);
    }

    [Theory]
    [MemberData(nameof(QualityChanges))]
    public async Task Revision_ChangedQualityAlone_IsARevision(string what, Quality changed)
    {
        Assert.NotEmpty(what);
        await Write(Sample.Impressions(1) with { Quality = new Quality() });

        var result = await Write(Sample.Impressions(1, hours: 1) with { Quality = changed });

        Assert.Equal(new WriteResult(0, 1, 0), result);
        Assert.Equal(changed, (await Read()).Single().Quality);
    }

    [Fact]
    public async Task Revision_ChangedPrecisionOfTheDays_IsARevisionOfTheSameKey()
    {
        var month = new Window(WindowKind.Flight, new DateOnly(2023, 12, 1), null, DatePrecision.Month);
        await Write(Sample.Impressions(1) with { Window = month });

        var result = await Write(Sample.Impressions(1, hours: 1) with { Window = month with { Precision = DatePrecision.Day } });

        Assert.Equal(new WriteResult(0, 1, 0), result);
        Assert.Equal([DatePrecision.Month, DatePrecision.Day], (await Revisions()).Select(observation => observation.Window.Precision));
    }

    [Fact]
    public async Task Revision_RestatedThirtyDaysThreeTimesInAnyOrder_LastMomentWinsEverywhere()
    {
        var random = new Random(4711);
        var pulls = Enumerable.Range(0, 3)
            .SelectMany(pull => Enumerable.Range(0, 30).Select(day => Day(day, 1000 * day + pull, hours: pull)))
            .ToArray();
        random.Shuffle(pulls);

        foreach (var batch in pulls.Chunk(17))
        {
            await Write(batch);
        }

        Assert.Equal(Enumerable.Range(0, 30).Select(day => (decimal?)(1000 * day + 2)), (await Read()).Select(observation => observation.Value));
        Assert.Equal(90, (await Revisions()).Count);
        Assert.Equal(new WriteResult(0, 0, 90), await Write(pulls));
    }

    public static TheoryData<string, Quality> QualityChanges() => new()
    {
        { "qualifier", new Quality { Qualifier = Qualifier.Nearly } },
        { "status", new Quality { Status = FigureStatus.Preliminary } },
        { "identity basis", new Quality { IdentityBasis = IdentityBasis.Individuals } },
        { "denominator base", new Quality { DenominatorBase = DenominatorBase.TwoSecondStarts } },
        { "constructed", new Quality { Constructed = true } },
        { "unit", new Quality { SourceUnit = "konton" } },
        { "empty unit", new Quality { SourceUnit = string.Empty } },
        { "audience", new Quality { SourceAudience = "kvinnor" } },
    };
}
