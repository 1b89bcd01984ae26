using System.Threading.Channels;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>Makes the lines of one batch and brings them to the server at the same time, two requests of figures at once.</summary>
/// <remarks>
/// The order of the figures does not matter: none is seen before the commit, and no two are one point. What figures refer to goes ahead of them: a request that
/// comes through late, when nobody waits for it any more, must never refer to something that is not there.
/// </remarks>
internal sealed class BatchTransfer
{
    // Small enough that a usual batch is two requests, large enough for the server; bytes stay well below every server's limit.
    private const int MostLines = 2_500;
    private const int MostBytes = 4 << 20;
    private const int RequestsAtOnce = 2;

    // What may be made before figures may be sent: a usual batch whole, a large one in part.
    private const int RequestsAhead = 4;

    private readonly LineDelivery delivery;
    private readonly Task kept;
    private readonly CancellationToken cancellationToken;
    private readonly Channel<Request> made = Channel.CreateBounded<Request>(new BoundedChannelOptions(RequestsAhead) { SingleWriter = true });
    private Task defined = Task.CompletedTask;
    private bool hasHandedOver;

    /// <summary>Prepares the transfer of one batch.</summary>
    /// <param name="delivery">Sends.</param>
    /// <param name="kept">Ends when the batch is on the disk. No figure is sent before: one whose batch came to nothing would be seen with the next commit.</param>
    /// <param name="cancellationToken">Cancels; some lines may be on the server.</param>
    public BatchTransfer(LineDelivery delivery, Task kept, CancellationToken cancellationToken)
    {
        this.delivery = delivery;
        this.kept = kept;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>Makes and sends all lines but the commit.</summary>
    /// <param name="lines">Makes the lines.</param>
    /// <param name="observations">The batch.</param>
    /// <param name="qualities">Numbers that qualities have already.</param>
    /// <returns>How many figures were set aside.</returns>
    /// <exception cref="InfluxException">Not everything could be sent now; to be repeated.</exception>
    public async Task<int> SendAsync(BatchLines lines, IReadOnlyList<Observation> observations, IReadOnlyDictionary<StoredQuality, long> qualities)
    {
        var making = Task.Run(() => MakeAsync(lines, observations, qualities), CancellationToken.None);
        try
        {
            var setAside = await Task.WhenAll(Enumerable.Range(0, RequestsAtOnce).Select(_ => SendFiguresAsync()));
            return setAside.Sum();
        }
        finally
        {
            await making;
            await defined.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Discard();
        }
    }

    private async Task MakeAsync(BatchLines lines, IReadOnlyList<Observation> observations, IReadOnlyDictionary<StoredQuality, long> qualities)
    {
        Pair? filling = null;
        try
        {
            foreach (var observation in observations)
            {
                filling ??= new Pair(new LineBuffer(), new LineBuffer());
                lines.Add(observation, qualities, filling.Definitions, filling.Figures);
                if (filling.IsFull)
                {
                    // Whoever gets it disposes of it, also when it cannot be handed over any more.
                    var full = filling;
                    filling = null;
                    await HandOverAsync(full);
                }
            }

            if (filling is { } rest)
            {
                filling = null;
                await (hasHandedOver ? HandOverAsync(rest) : HandOverAsync(new Request(Task.CompletedTask, rest.Joined())));
            }

            made.Writer.TryComplete();
        }
        catch (ChannelClosedException)
        {
            // A request failed, and whoever sent it says so.
        }
#pragma warning disable CA1031 // Nothing is lost: those who wait for lines get the exception.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            made.Writer.TryComplete(exception);
        }
        finally
        {
            filling?.Dispose();
        }
    }

    private Task HandOverAsync(Pair full)
    {
        hasHandedOver = true;
        defined = DefineAsync(defined, full.Definitions);
        return HandOverAsync(new Request(defined, full.Figures));
    }

    private async Task HandOverAsync(Request request)
    {
        try
        {
            await made.Writer.WriteAsync(request, cancellationToken);
        }
        catch
        {
            request.Figures.Dispose();
            throw;
        }
    }

    private async Task DefineAsync(Task before, LineBuffer definitions)
    {
        using (definitions)
        {
            await before;
            await delivery.SendAsync(definitions.Written, cancellationToken);
        }
    }

    private async Task<int> SendFiguresAsync()
    {
        try
        {
            await kept;
            var setAside = 0;
            await foreach (var request in made.Reader.ReadAllAsync(cancellationToken))
            {
                using (request.Figures)
                {
                    await request.Defined;
                    setAside += await delivery.SendAsync(request.Figures.Written, cancellationToken);
                }
            }

            return setAside;
        }
        catch (Exception exception)
        {
            // The other need not try as well.
            made.Writer.TryComplete(exception);
            Discard();
            throw;
        }
    }

    private void Discard()
    {
        while (made.Reader.TryRead(out var request))
        {
            request.Figures.Dispose();
        }
    }

    /// <summary>A request that may be sent when what it refers to is there.</summary>
    private sealed record Request(Task Defined, LineBuffer Figures);

    /// <summary>Some figures, and what they refer to as far as it is new.</summary>
    private sealed record Pair(LineBuffer Definitions, LineBuffer Figures) : IDisposable
    {
        public bool IsFull => Figures.Lines >= MostLines || Figures.Length >= MostBytes || Definitions.Length >= MostBytes;

        /// <summary>Both in one, which brings along what it refers to.</summary>
        public LineBuffer Joined()
        {
            using (Figures)
            {
                Definitions.Append(Figures);
                return Definitions;
            }
        }

        public void Dispose()
        {
            Definitions.Dispose();
            Figures.Dispose();
        }
    }
}
