using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Lookups;
using Campaigns.Metrics.Collection;
using Campaigns.Connectors.Pulling;

namespace Campaigns.Connectors.Reading;

/// <summary>What is known of an account.</summary>
/// <param name="Name">Its name; null when it has none.</param>
/// <param name="TimeZone">Its time zone, IANA; null when it is not known.</param>
/// <param name="Currency">Its currency, ISO 4217; null when it is not known.</param>
internal sealed record AccountFacts(string? Name, string? TimeZone, string? Currency)
{
    /// <summary>The zone; UTC when it is not known.</summary>
    public TimeZoneInfo Zone => TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Asks the platform.</summary>
    public static async Task<AccountFacts> AskAsync(SourceSession session, AccountDefinition account, CancellationToken cancellationToken)
    {
        if (new[] { account.Name, account.TimeZone, account.Currency }.OfType<FieldDefinition>().All(field => field.Constant is not null))
        {
            return new AccountFacts(account.Name?.Constant, account.TimeZone?.Constant, account.Currency?.Constant);
        }

        var answer = await session.AskAsync(session.Requests.Build(account.Request, session.Values), AnswerFormat.Json, cancellationToken);
        var place = account.Record is { } path
            ? JsonPlaces.First(answer.Root, FieldPath.Parse(path)) ?? throw new SourceFailureException(new SourceFailure(FailureKind.AccountNotFound, "The platform answers, but tells of no such account."))
            : answer.Root;
        var record = new Record(place, string.Empty, null, null);
        return new AccountFacts(Read(account.Name, record), Zoned(Read(account.TimeZone, record)), Read(account.Currency, record));
    }

    private static string? Read(FieldDefinition? field, Record record) =>
        field is null ? null : new DimensionField(field).Read(record, null, new Dictionary<string, LookupTable>()).Word;

    private static string? Zoned(string? id) => id is null || TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)
        ? id
        : throw new FormatFaultException(string.Empty, $"names a time zone that is not known: {(id.Length > 60 ? id[..60] : id)}.");
}
