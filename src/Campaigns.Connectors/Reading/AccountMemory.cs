using System.Collections.Concurrent;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Lookups;

namespace Campaigns.Connectors.Reading;

/// <summary>What is remembered of an account between two pulls: its pace, its facts and its listings.</summary>
internal sealed class AccountMemory(HttpDefinition http, TimeProvider time)
{
    private static readonly TimeSpan FactsLife = TimeSpan.FromHours(1);

    // Short: a figure of an ad that is younger than the listing is refused until the listing is read again.
    private static readonly TimeSpan ListingLife = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (LookupTable Table, DateTimeOffset At)> listings = new(StringComparer.Ordinal);
    private (AccountFacts Facts, DateTimeOffset At)? facts;

    public AccountPace Pace { get; } = new(http.RateLimits, time);

    public async Task<AccountFacts> FactsAsync(Func<Task<AccountFacts>> ask)
    {
        if (facts is { } known && IsYoung(known.At, FactsLife))
        {
            return known.Facts;
        }

        var asked = await ask();
        facts = (asked, time.GetUtcNow());
        return asked;
    }

    public async Task<LookupTable> ListingAsync(string name, Func<Task<LookupTable>> load)
    {
        if (listings.TryGetValue(name, out var known) && IsYoung(known.At, ListingLife))
        {
            return known.Table;
        }

        var table = await load();
        listings[name] = (table, time.GetUtcNow());
        return table;
    }

    // What was read in the future is not young: the clock has been set back since.
    private bool IsYoung(DateTimeOffset at, TimeSpan life) => time.GetUtcNow() - at is var age && age >= TimeSpan.Zero && age < life;
}
