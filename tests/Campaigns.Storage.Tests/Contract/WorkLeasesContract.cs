using Campaigns.Metrics.Collection;

namespace Campaigns.Storage.Tests.Contract;

/// <summary>What every kind of leases promises. A subclass names two holders: two processes where there may be two.</summary>
public abstract class WorkLeasesContract
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IWorkLeases First { get; }

    protected abstract IWorkLeases Second { get; }

    [Fact]
    public async Task TryTake_WorkOfAnother_IsNullUntilItIsGivenBack()
    {
        var lease = await First.TryTakeAsync("account:a", Token);

        Assert.NotNull(lease);
        Assert.Null(await Second.TryTakeAsync("account:a", Token));
        Assert.Null(await First.TryTakeAsync("account:a", Token));
        await using (var other = await Second.TryTakeAsync("account:b", Token))
        {
            Assert.NotNull(other);
        }

        await lease.DisposeAsync();
        await lease.DisposeAsync();
        await using var again = await Second.TryTakeAsync("account:a", Token);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task Take_ByMany_IsOneAfterTheOther()
    {
        var (inside, most, done) = (0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            await using var lease = await (number % 2 == 0 ? First : Second).TakeAsync("account:a", Token);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Delay(20, Token);
            Interlocked.Decrement(ref inside);
            Interlocked.Increment(ref done);
        }));

        Assert.Equal((1, 6), (most, done));
    }

    [Fact]
    public async Task Take_Cancelled_LeavesNothingTaken()
    {
        await using (await First.TakeAsync("account:a", Token))
        {
            using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Token);
            impatience.CancelAfter(TimeSpan.FromMilliseconds(50));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Second.TakeAsync("account:a", impatience.Token));
        }

        await using var lease = await First.TryTakeAsync("account:a", Token);
        Assert.NotNull(lease);
    }
}
