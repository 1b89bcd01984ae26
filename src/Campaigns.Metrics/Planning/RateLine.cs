using Campaigns.Metrics.Analysis.Cost;

namespace Campaigns.Metrics.Planning;

/// <summary>The price of a currency on one day, as somebody entered it; it serves every campaign.</summary>
public sealed record RateLine : IPlanningRecord
{
    /// <inheritdoc/>
    public static string Kind => "rate";

    /// <summary>ISO 4217 code, not SEK.</summary>
    public required string Currency { get; init; }

    /// <summary>Kronor for one unit, greater than zero.</summary>
    public required decimal SekPerUnit { get; init; }

    /// <summary>The day of the rate.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where it is from, as «Riksbanken».</summary>
    public required string Source { get; init; }

    /// <summary>What a reader should know; null when nothing.</summary>
    public string? Note { get; init; }

    /// <summary>True when the rate was made up for a demonstration.</summary>
    public bool Constructed { get; init; }

    string? IPlanningRecord.Campaign => null;

    /// <summary>The rate that the computations read.</summary>
    /// <param name="entry">The line as entered.</param>
    public static ExchangeRate ToRate(PlanningEntry<RateLine> entry) => new(entry.Record.Currency, entry.Record.SekPerUnit, entry.Record.Day, entry.Record.Source)
    {
        Entry = entry.Id,
        Constructed = entry.Record.Constructed,
    };
}
