using System.Runtime.CompilerServices;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Lookups;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Reading;

/// <summary>Asks platforms by the definitions of their connectors. One for the whole program: accounts share nothing but connections.</summary>
/// <remarks>
/// A window of days that a platform cannot answer at once is asked for in halves; if that happens after some of its answers were given, the halves give
/// those figures again, under the same keys.
/// </remarks>
internal sealed class SourceReader(SessionFactory sessions) : ISourceReader
{
    private const int CampaignsShown = 10;

    /// <inheritdoc/>
    public async IAsyncEnumerable<PulledPage> ReadAsync(PullRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reading = await OutsideAsync(() => WindowReading.StartAsync(sessions, request, cancellationToken));
        while (await OutsideAsync(() => reading.NextAsync(cancellationToken)) is { } page)
        {
            yield return page;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PulledPage> Reread(KeptAnswers kept)
    {
        try
        {
            return new AnswerRereading(kept).Pages();
        }
        catch (Exception fault) when (IsOfFormat(fault) || fault is RepeatedRecordException)
        {
            throw Changed(fault);
        }
    }

    /// <inheritdoc/>
    public Task<ConnectionCheck> CheckAsync(SourceAccount account, CancellationToken cancellationToken) => OutsideAsync(async () =>
    {
        var (session, memory) = sessions.Create(account);
        var token = await session.Authenticator.TokenAsync(null, cancellationToken);
        var facts = session.Http.Account is { } definition ? await AccountFacts.AskAsync(session, definition, cancellationToken) : new AccountFacts(null, null, null);
        await memory.FactsAsync(() => Task.FromResult(facts));
        var listing = session.Http.Campaigns is { } name ? await LookupLoader.LoadAsync(session, name, CampaignsShown, cancellationToken) : null;
        return new ConnectionCheck
        {
            AccountName = facts.Name is { } shown ? session.Redactor.Redact(shown) : null,
            TimeZone = facts.TimeZone,
            Currency = facts.Currency,
            KeyExpiresAt = token?.KeyExpiresAt ?? await session.KeyExpiresAtAsync(cancellationToken),
            Campaigns = listing is null ? [] : [.. First(listing).Select(new ShownTexts(session.Redactor).Of)],
            Answers = [.. facts.Basis is { } basis ? new[] { basis } : [], .. listing?.Basis ?? []],
        };
    });

    private static List<PlatformObject> First(LookupTable table) =>
        [.. table.Entries.Take(CampaignsShown).Select(entry => new PlatformObject(entry.Key, entry.Value.GetValueOrDefault("name")))];

    /// <summary>Failures as callers know them.</summary>
    private static async Task<T> OutsideAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (AnswerFailureException failure)
        {
            throw new SourceFailureException(failure.Verdict.Failure, failure.InnerException);
        }
        catch (Exception fault) when (IsOfFormat(fault))
        {
            throw Changed(fault);
        }
    }

    private static bool IsOfFormat(Exception fault) => fault is FormatFaultException or RecordRefusedException or FormatException;

    private static SourceFailureException Changed(Exception fault) => new(new SourceFailure(FailureKind.FormatChanged, fault.Message), fault);
}
