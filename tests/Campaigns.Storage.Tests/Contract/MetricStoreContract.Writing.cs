using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

public abstract partial class MetricStoreContract
{
    [Fact]
    public async Task Write_NewObservation_IsReadBackWhole()
    {
        var observation = Sample.Impressions(4_500_000m) with
        {
            Series = Sample.Cinema with { Ad = "ad-7", Placement = "salong" },
            Window = new Window(WindowKind.Flight, new DateOnly(2023, 12, 1), new DateOnly(2023, 12, 31), DatePrecision.Month),
            Quality = new Quality
            {
                Qualifier = Qualifier.Nearly,
                Status = FigureStatus.Preliminary,
                IdentityBasis = IdentityBasis.Profiles,
                DenominatorBase = DenominatorBase.TwoSecondStarts,
                Constructed = true,
                SourceUnit = "unique_individuals",
                SourceAudience = "män 25-79 år",
            },
            ObservedAt = Sample.Noon.AddTicks(1),
        };

        var result = await Write(observation);

        Assert.Equal(new WriteResult(1, 0, 0), result);
        Assert.Equal([observation], await Read());
        await ReopenAsync();
        Assert.Equal([observation], await Read());
    }

    [Fact]
    public async Task Write_SameBatchAgain_ChangesNothing()
    {
        Observation[] batch = [Sample.Impressions(1), Sample.Impressions(2) with { Metric = "clicks" }];
        await Write(batch);

        var again = await Write(batch);
        await ReopenAsync();
        var afterRestart = await Write(batch);

        Assert.Equal(new WriteResult(0, 0, 2), again);
        Assert.Equal(new WriteResult(0, 0, 2), afterRestart);
        Assert.Equal(2, (await Revisions()).Count);
    }

    [Fact]
    public async Task Write_SameFigureFromLaterAnswer_IsUnchangedAndKeepsItsFirstOrigin()
    {
        var first = Sample.Impressions(1);
        await Write(first);

        var result = await Write(Sample.Impressions(1.00m, hours: 24) with { Provenance = new Provenance(new string('b', 64), "/rows/9/x", "run-2") });

        Assert.Equal(new WriteResult(0, 0, 1), result);
        Assert.Equal([first], await Revisions());
    }

    [Fact]
    public async Task Write_EmptyBatch_ChangesNothing()
    {
        Assert.Equal(new WriteResult(0, 0, 0), await Write());
        Assert.Empty(await Read());
    }

    [Fact]
    public async Task Write_KeyTwiceInOneBatch_LaterIsRevisionOfEarlier()
    {
        Observation[] batch = [Sample.Impressions(1), Sample.Impressions(2)];

        Assert.Equal(new WriteResult(1, 1, 0), await Write(batch));
        Assert.Equal(2m, Assert.Single(await Read()).Value);
        Assert.Equal([1m, 2m], (await Revisions()).Select(observation => observation.Value));
        Assert.Equal(new WriteResult(0, 0, 2), await Write(batch));
    }

    [Fact]
    public async Task Write_ReversedWindowInTheMiddle_RefusesTheWholeBatch()
    {
        var reversed = Sample.Impressions(1) with { Window = new Window(WindowKind.Custom, new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 1)) };

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => Write(Sample.Impressions(1), reversed, Sample.Impressions(3)));

        Assert.Contains("Observation 1 (impressions of lat-inte-tystnaden-tala from published-report)", fault.Message, StringComparison.Ordinal);
        Assert.Empty(await Revisions());
    }

    [Theory]
    [InlineData(FigureStatus.Final, false)]
    [InlineData(FigureStatus.Preliminary, false)]
    [InlineData(FigureStatus.Revised, false)]
    [InlineData(FigureStatus.Missing, true)]
    [InlineData(FigureStatus.Rejected, true)]
    [InlineData(FigureStatus.Suppressed, true)]
    public async Task Write_ValueContradictsStatus_IsRefused(FigureStatus status, bool hasValue)
    {
        var wrong = Sample.Impressions(hasValue ? 0m : null) with { Quality = new Quality { Status = status } };
        var right = Sample.Impressions(hasValue ? null : 0m) with { Quality = new Quality { Status = status } };

        await Assert.ThrowsAsync<ArgumentException>(() => Write(wrong));
        await Write(right);

        Assert.Equal([right], await Read());
    }

    [Fact]
    public async Task Write_CancelledBefore_StoresNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync([Sample.Impressions(1)], cancelled.Token));

        Assert.Empty(await Read());
        Assert.Equal(new WriteResult(1, 0, 0), await Write(Sample.Impressions(1)));
    }

    [Fact]
    public async Task Write_CancelledHalfWay_StoresNothingAndTheNextWriteWorks()
    {
        using var source = new CancellationTokenSource();
        // The list cancels while the store is going through it.
        var batch = new CancellingList(Enumerable.Range(0, 5_000).Select(day => Day(day, day)).ToArray(), source, at: 3_000);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync(batch, source.Token));

        Assert.Empty(await Read());
        Assert.Equal(new WriteResult(10, 0, 0), await Write([.. Enumerable.Range(0, 10).Select(day => Day(day, day))]));
        Assert.Equal(10, (await Read()).Count);
    }

    private static Observation Day(int day, decimal? value, double hours = 0) =>
        Sample.Impressions(value, hours) with { Window = Window.Day(new DateOnly(2016, 1, 1).AddDays(day)) };
}
