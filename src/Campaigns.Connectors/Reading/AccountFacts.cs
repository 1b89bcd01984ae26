using System.Text.Json;
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
    /// <summary>The answer that says so; null when the definition does.</summary>
    public BasisAnswer? Basis { get; init; }

    /// <summary>The zone; UTC when it is not known.</summary>
    public TimeZoneInfo Zone => TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The account's day at a moment. Where the zone is not known, a day is not called final before it is over everywhere.</summary>
    public DateOnly Day(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
        return TimeZone is null ? day.AddDays(-1) : day;
    }

    /// <summary>The facts with what the source itself says in their place.</summary>
    public AccountFacts Under(SourceAccount account) => this with { TimeZone = account.TimeZone ?? TimeZone, Currency = account.Currency ?? Currency };

    /// <summary>Asks the platform.</summary>
    public static async Task<AccountFacts> AskAsync(SourceSession session, AccountDefinition account, CancellationToken cancellationToken)
    {
        if (Stated(account) is { } stated)
        {
            return stated;
        }

        var request = session.Requests.Build(account.Request, session.Values);
        var answer = await session.AskAsync(request, AnswerFormat.Json, cancellationToken);
        return Read(account, answer.Root) with { Basis = new BasisAnswer(BasisAnswer.Account, session.Kept(request, answer.Answer)) };
    }

    /// <summary>What the definition itself states; null when the platform has to be asked.</summary>
    public static AccountFacts? Stated(AccountDefinition account) =>
        new[] { account.Name, account.TimeZone, account.Currency }.OfType<FieldDefinition>().All(field => field.Constant is not null)
            ? new AccountFacts(account.Name?.Constant, account.TimeZone?.Constant, account.Currency?.Constant)
            : null;

    /// <summary>Reads them from an answer.</summary>
    public static AccountFacts Read(AccountDefinition account, JsonElement root)
    {
        var place = account.Record is { } path
            ? JsonPlaces.First(root, FieldPath.Parse(path)) ?? throw new SourceFailureException(new SourceFailure(FailureKind.AccountNotFound, "The platform answers, but tells of no such account."))
            : root;
        var record = new Record(place, string.Empty, null, null);
        return new AccountFacts(Read(account.Name, record), Zoned(Read(account.TimeZone, record)), Read(account.Currency, record));
    }

    private static string? Read(FieldDefinition? field, Record record) =>
        field is null ? null : new DimensionField(field).Read(record, null, new Dictionary<string, LookupTable>()).Word;

    private static string? Zoned(string? id) => id is null || TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)
        ? id
        : throw new FormatFaultException(string.Empty, $"names a time zone that is not known: {(id.Length > 60 ? id[..60] : id)}.");
}
