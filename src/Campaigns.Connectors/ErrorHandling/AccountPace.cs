using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Requests;

namespace Campaigns.Connectors.ErrorHandling;

/// <summary>Spreads the requests for one account evenly, one at a time, and brakes when the platform says that a limit is near.</summary>
internal sealed class AccountPace(RateLimitsDefinition limits, TimeProvider time)
{
    private readonly IReadOnlyList<(ThrottleDefinition Throttle, FieldPath Path)> throttles = [.. limits.Throttles.Select(throttle => (throttle, FieldPath.Parse(throttle.Path)))];
    private readonly TimeSpan spacing = TimeSpan.FromMinutes(1.0 / limits.RequestsPerMinute);
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private TimeSpan pause;

    private SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Waits for the account's turn, then runs.</summary>
    public async Task<SourceAnswer> RunAsync(Func<CancellationToken, Task<SourceAnswer>> send, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            // Never longer than the pause itself: a clock that was set back a day would hold the account for a day.
            var wait = Shorter(next - time.GetUtcNow(), pause);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            (next, pause) = (time.GetUtcNow() + spacing, spacing);
            var answer = await send(cancellationToken);
            var brake = Brake(answer);
            (next, pause) = (Later(next, answer.ReceivedAt + brake), brake > spacing ? brake : spacing);
            return answer;
        }
        finally
        {
            Gate.Release();
        }
    }

    // The pause grows from nothing where the brake begins to its whole length at 100 percent.
    private TimeSpan Brake(SourceAnswer answer)
    {
        var longest = TimeSpan.Zero;
        foreach (var (throttle, path) in throttles)
        {
            var used = answer.Header(throttle.Header) is { } header
                ? HeaderJson.Places(header, path).Select(place => place.TryNumber()).DefaultIfEmpty(0).Max()
                : 0;
            if (used >= throttle.SlowAt)
            {
                var share = (double)Math.Min(1, (used - throttle.SlowAt + 1) / (101 - throttle.SlowAt));
                longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, TimeSpan.FromSeconds(throttle.PauseSeconds * share).Ticks));
            }
        }

        return longest;
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
