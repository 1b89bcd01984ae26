using System.Runtime.CompilerServices;
using Campaigns.Connectors.Authentication;
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
        var (session, memory) = sessions.Create(request.Account);
        var reading = await OutsideAsync(session.Redactor, () => WindowReading.StartAsync(session, memory, request, cancellationToken));
        while (await OutsideAsync(session.Redactor, () => reading.NextAsync(cancellationToken)) is { } page)
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
            // Kept answers hold no secret.
            throw new SourceFailureException(new SourceFailure(FailureKind.FormatChanged, fault.Message), fault);
        }
    }

    /// <inheritdoc/>
    public async Task<ConnectionCheck> CheckAsync(SourceAccount account, CancellationToken cancellationToken)
    {
        var (session, memory) = sessions.Create(account);
        return await OutsideAsync(session.Redactor, () => CheckAsync(session, memory, cancellationToken));
    }

    private static async Task<ConnectionCheck> CheckAsync(SourceSession session, AccountMemory memory, CancellationToken cancellationToken)
    {
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
    }

    private static List<PlatformObject> First(LookupTable table) =>
        [.. table.Entries.Take(CampaignsShown).Select(entry => new PlatformObject(entry.Key, entry.Value.GetValueOrDefault("name")))];

    /// <summary>Failures as callers know them, without secrets: what an answer says wrongly may be the key that was sent with the question.</summary>
    private static async Task<T> OutsideAsync<T>(Redactor redactor, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (AnswerFailureException failure)
        {
            throw Shown(redactor, failure.Verdict.Failure, failure.InnerException);
        }
        catch (Exception fault) when (IsOfFormat(fault))
        {
            throw Shown(redactor, new SourceFailure(FailureKind.FormatChanged, fault.Message), fault);
        }
    }

    private static bool IsOfFormat(Exception fault) => fault is FormatFaultException or RecordRefusedException or FormatException;

    // The cause goes along only where its text holds no secret either: whoever logs the exception logs both.
    private static SourceFailureException Shown(Redactor redactor, SourceFailure failure, Exception? cause) => new(
        failure with { Message = redactor.RedactCut(failure.Message), PlatformCode = Code(redactor, failure.PlatformCode), TraceId = Code(redactor, failure.TraceId) },
        cause is not null && redactor.RedactCut(cause.ToString()) == cause.ToString() ? cause : null);

    private static string? Code(Redactor redactor, string? text) => text is null ? null : redactor.RedactCut(text);
}
