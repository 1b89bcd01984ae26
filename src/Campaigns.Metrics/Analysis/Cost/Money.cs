namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>An amount with its currency and whether VAT is in it. Decimal throughout; money never passes through binary floating point.</summary>
public readonly record struct Money
{
    /// <summary>An amount.</summary>
    /// <param name="amount">The amount in major units (kronor, not öre).</param>
    /// <param name="currency">ISO 4217 code, three capital letters.</param>
    /// <param name="vat">Whether VAT is in the amount.</param>
    /// <exception cref="ArgumentException">The currency is no such code.</exception>
    public Money(decimal amount, string currency, VatBasis vat)
    {
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"'{currency}' is no currency. Write the three capital letters of ISO 4217, as SEK.", nameof(currency));
        }

        Amount = amount;
        Currency = currency;
        Vat = vat;
    }

    /// <summary>The amount in major units.</summary>
    public decimal Amount { get; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; }

    /// <summary>Whether VAT is in the amount.</summary>
    public VatBasis Vat { get; }

    /// <summary>Swedish kronor without VAT, the unit that costs are compared in.</summary>
    /// <param name="amount">The amount in kronor.</param>
    public static Money Sek(decimal amount) => new(amount, "SEK", VatBasis.Excluded);

    /// <summary>The amount of money that an ad platform gives in millionths of the major unit, as Google Ads and Snapchat do.</summary>
    /// <param name="micros">Millionths.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="vat">Whether VAT is in the amount.</param>
    public static Money FromMicros(long micros, string currency, VatBasis vat) => new(micros / 1_000_000m, currency, vat);
}

/// <summary>Whether VAT is in an amount.</summary>
public enum VatBasis
{
    /// <summary>Not stated. Such an amount is not compared with others.</summary>
    Unknown,

    /// <summary>Without VAT.</summary>
    Excluded,

    /// <summary>With VAT.</summary>
    Included,
}
