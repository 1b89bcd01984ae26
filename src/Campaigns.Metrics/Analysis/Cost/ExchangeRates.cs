namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>The exchange rates that were entered, to find the one for a cost.</summary>
/// <param name="rates">The rates, in any order.</param>
public sealed class ExchangeRates(IEnumerable<ExchangeRate> rates)
{
    private readonly ILookup<string, ExchangeRate> rates = rates.OrderByDescending(rate => rate.On).ToLookup(rate => rate.Currency, StringComparer.Ordinal);

    /// <summary>The newest rate of a currency on or before a day. A later one is not used: it was not known to whoever paid.</summary>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="day">The last day that the cost pays for; null when it names no days, and then the newest rate counts.</param>
    /// <returns>Null when there is none.</returns>
    public ExchangeRate? For(string currency, DateOnly? day) => rates[currency].FirstOrDefault(rate => !(rate.On > day));
}

/// <summary>The price of a currency on one day.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="SekPerUnit">Kronor for one unit, greater than zero.</param>
/// <param name="On">The day of the rate.</param>
/// <param name="Source">Where it is from, as «Riksbanken».</param>
public sealed record ExchangeRate(string Currency, decimal SekPerUnit, DateOnly On, string Source)
{
    /// <summary>Id of the line it was entered under; null when it was not.</summary>
    public string? Entry { get; init; }

    /// <summary>True when it was made up for a demonstration. What is converted with it says so too.</summary>
    public bool Constructed { get; init; }
}
