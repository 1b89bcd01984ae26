using Campaigns.Connectors.Definitions.Http;
using Polly;
using Polly.Retry;

namespace Campaigns.Connectors.ErrorHandling;

/// <summary>Asks again where that may help: at most six times in all, with a growing, random pause, or the one that the platform asks for.</summary>
internal sealed class Retries
{
    /// <summary>Requests in all for one answer.</summary>
    public const int MaxAttempts = 6;

    /// <summary>A longer pause is not waited out here: the caller is told when to come back.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly ResiliencePipeline pipeline;

    public Retries(TimeProvider time)
    {
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = MaxAttempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(60),
                ShouldHandle = arguments => ValueTask.FromResult(MayHelp(arguments.Outcome.Exception)),
                DelayGenerator = arguments => ValueTask.FromResult(Pause(arguments.Outcome.Exception)),
            })
            .Build();
    }

    /// <exception cref="AnswerFailureException">Asking again did not help, or could not.</exception>
    public ValueTask<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken) => pipeline.ExecuteAsync(ask, cancellationToken);

    private static bool MayHelp(Exception? exception) => exception is AnswerFailureException { Verdict: { } verdict }
        && verdict.Action is ErrorAction.Retry or ErrorAction.Wait
        && !(verdict.Wait > LongestPause);

    // Never before the moment that the platform named, and a little after it, so that many accounts do not come back at once.
    private static TimeSpan? Pause(Exception? exception) => exception is AnswerFailureException { Verdict.Wait: { } wait }
        ? wait + TimeSpan.FromMilliseconds(Random.Shared.Next(50, 500))
        : null;
}
