using Campaigns.Metrics.Analysis.Cost;

namespace Campaigns.Metrics.Tests.Analysis.Cost;

public class ExchangeRatesTests
{
    private static readonly ExchangeRates Rates = new(
    [
        new ExchangeRate("EUR", 11.5m, new DateOnly(2023, 11, 1), "Riksbanken"),
        new ExchangeRate("EUR", 11.2m, new DateOnly(2023, 12, 1), "Riksbanken"),
        new ExchangeRate("USD", 10.4m, new DateOnly(2023, 11, 1), "Riksbanken") { Constructed = true },
    ]);

    [Theory]
    [InlineData("2023-11-01", 11.5)]
    [InlineData("2023-11-30", 11.5)]
    [InlineData("2023-12-01", 11.2)]
    [InlineData("2024-06-30", 11.2)]
    public void For_ADay_IsTheNewestRateOnOrBeforeIt(string day, double expected) =>
        Assert.Equal((decimal)expected, Rates.For("EUR", DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))!.SekPerUnit);

    [Fact]
    public void For_ADayBeforeAllRates_IsNone() => Assert.Null(Rates.For("EUR", new DateOnly(2023, 10, 31)));

    [Fact]
    public void For_ACostWithoutDays_IsTheNewestRate() => Assert.Equal(11.2m, Rates.For("EUR", null)!.SekPerUnit);

    [Fact]
    public void For_AnotherCurrency_IsNone() => Assert.Null(Rates.For("GBP", null));

    [Fact]
    public void Of_AMadeUpRate_MarksTheCost()
    {
        var entry = new CostEntry
        {
            Campaign = "c", Kind = CostKind.Media, Stage = CostStage.Invoiced, Amount = new Money(2, "USD", VatBasis.Excluded), EnteredBy = "anna", EnteredAt = DateTimeOffset.UnixEpoch,
        };

        var cost = CostLedger.Of([entry], CostKind.Media, Rates);

        Assert.Equal((20.8m, true), (cost.Sek, cost.Constructed));
        Assert.Equal(CostState.RateMissing, CostLedger.Of([entry with { Last = new DateOnly(2023, 1, 1) }], CostKind.Media, Rates).State);
    }
}
