namespace Campaigns.Storage.Influx.Http;

/// <summary>The time limit of one request: begun anew for each piece of the answer, so that a long answer may take long and a silent server may not.</summary>
internal sealed class RequestClock : IDisposable
{
    private readonly TimeSpan limit;
    private readonly CancellationTokenSource timer;
    private readonly CancellationTokenSource both;

    public RequestClock(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        this.limit = limit;
        timer = new CancellationTokenSource(limit, time);
        both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
    }

    /// <summary>Cancelled by the caller or by the limit.</summary>
    public CancellationToken Token => both.Token;

    /// <summary>Something has come: the limit begins anew.</summary>
    public void Restart() => timer.CancelAfter(limit);

    /// <inheritdoc/>
    public void Dispose()
    {
        both.Dispose();
        timer.Dispose();
    }
}
