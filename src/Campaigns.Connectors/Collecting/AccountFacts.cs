using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Collecting;

/// <summary>Knows an account's time zone and key: asked of the platform once a day, otherwise remembered from the last time.</summary>
/// <param name="reader">Asks the platform.</param>
/// <param name="answers">Keeps what it says.</param>
/// <param name="time">Clock.</param>
internal sealed class AccountFacts(ISourceReader reader, IRawAnswerStore answers, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(20);

    /// <summary>The status with the facts in it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="known">What is known; null when nothing.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="SourceFailureException">The platform refused, or nobody names a time zone.</exception>
    public async Task<SourceStatus> RefreshAsync(SourceDefinition source, SourceStatus known, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (known.TimeZone is not null && known.CheckedAt is { } checkedAt && now - checkedAt < Fresh && known.Failure?.Kind != FailureKind.KeyExpiresSoon)
        {
            return known with { TimeZone = source.Account.TimeZone ?? known.TimeZone };
        }

        var check = await reader.CheckAsync(source.Account, cancellationToken);
        foreach (var answer in check.Answers)
        {
            await answers.SaveAsync(answer.Answer, cancellationToken);
        }

        return known with
        {
            Account = check.AccountName ?? known.Account,
            TimeZone = source.Account.TimeZone ?? check.TimeZone ?? throw NoTimeZone(source.Id),
            KeyExpiresAt = check.KeyExpiresAt,
            CheckedAt = now,
        };
    }

    /// <summary>The zone of a status that names one.</summary>
    /// <param name="status">The status.</param>
    public static TimeZoneInfo Zone(SourceStatus status) => TimeZoneInfo.TryFindSystemTimeZoneById(status.TimeZone!, out var zone)
        ? zone
        : throw new SourceFailureException(new SourceFailure(
            FailureKind.FormatChanged, $"The account's time zone '{status.TimeZone}' is not known here. Write time_zone in sources/{status.Source}.yaml."));

    private static SourceFailureException NoTimeZone(string source) => new(new SourceFailure(
        FailureKind.FormatChanged, $"The platform names no time zone for the account. Write time_zone in sources/{source}.yaml."));
}
