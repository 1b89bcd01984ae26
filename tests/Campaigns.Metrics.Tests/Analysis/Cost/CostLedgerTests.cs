using Campaigns.Metrics.Analysis.Cost;

namespace Campaigns.Metrics.Tests.Analysis.Cost;

public class CostLedgerTests
{
    private static readonly ExchangeRate Euro = new("EUR", 11.5m, new DateOnly(2023, 11, 1), "Riksbanken");
    private static readonly ExchangeRates Rates = new([Euro]);

    [Fact]
    public void Of_NoEntry_IsMissingNotZero()
    {
        Assert.Equal(CostFigure.Missing, CostLedger.Of([], CostKind.Media));
        Assert.Null(CostFigure.Missing.Sek);
    }

    [Fact]
    public void Of_SeveralStages_MostCertainOneAlone()
    {
        CostEntry[] entries =
        [
            Entry(CostStage.Planned, 1_000), Entry(CostStage.Ordered, 900), Entry(CostStage.Reported, 850), Entry(CostStage.Invoiced, 500), Entry(CostStage.Invoiced, 340),
        ];

        Assert.Equal(CostFigure.Known(840, CostStage.Invoiced), CostLedger.Of(entries, CostKind.Media));
        Assert.Equal(CostFigure.Known(850, CostStage.Reported), CostLedger.At(entries, CostKind.Media, CostStage.Reported));
        Assert.Equal(CostFigure.Missing, CostLedger.Of(entries, CostKind.Fee));
    }

    [Fact]
    public void Of_Coupons_AreNotPaidByTheAgency() =>
        Assert.Equal(750, CostLedger.Of([Entry(CostStage.Reported, 1_000) with { Coupons = 250 }], CostKind.Media).Sek);

    [Fact]
    public void Of_VatInTheAmount_IsTakenOut()
    {
        var entry = Entry(CostStage.Invoiced, 0) with { Amount = new Money(1_250, "SEK", VatBasis.Included), VatRate = 0.25m };

        Assert.Equal(1_000, CostLedger.Of([entry], CostKind.Media).Sek);
        Assert.Equal(CostState.VatUnknown, CostLedger.Of([entry with { VatRate = null }], CostKind.Media).State);
        Assert.Equal(CostState.VatUnknown, CostLedger.Of([entry with { Amount = new Money(1, "SEK", VatBasis.Unknown) }], CostKind.Media).State);
    }

    [Fact]
    public void Of_OtherCurrency_ConvertsAndKeepsTheRate()
    {
        var entry = Entry(CostStage.Invoiced, 0) with { Amount = new Money(100, "EUR", VatBasis.Excluded) };

        var cost = CostLedger.Of([entry, Entry(CostStage.Invoiced, 50)], CostKind.Media, Rates);

        Assert.Equal(1_200, cost.Sek);
        Assert.Equal([Euro], cost.Rates);
        Assert.Equal(new CostFigure(CostState.RateMissing, null, null, false), CostLedger.Of([entry, Entry(CostStage.Invoiced, 50)], CostKind.Media));
    }

    [Fact]
    public void Of_ConstructedPart_MarksTheWhole()
    {
        var cost = CostLedger.Of([Entry(CostStage.Invoiced, 1), Entry(CostStage.Invoiced, 2) with { Constructed = true }], CostKind.Media);

        Assert.True(cost.Constructed);
        Assert.True(UnitCost.Of(cost, 3, "clicks").Constructed);
    }

    [Fact]
    public void Summarize_WithoutAndWithProduction_StandsOnTheLeastCertainStage()
    {
        CostEntry[] entries =
        [
            Entry(CostStage.Invoiced, 1_000), Entry(CostStage.Planned, 300) with { Kind = CostKind.Production }, Entry(CostStage.Ordered, 100) with { Kind = CostKind.Fee },
        ];

        var summary = CostLedger.Summarize(entries);

        Assert.Equal(CostFigure.Known(1_000, CostStage.Invoiced), summary.Media);
        Assert.Equal(1_400, summary.All.Sek);
        Assert.Equal(CostStage.Planned, summary.All.Stage);
    }

    [Fact]
    public void Summarize_FeeNotEntered_AllIsNotKnown()
    {
        var summary = CostLedger.Summarize([Entry(CostStage.Invoiced, 1_000), Entry(CostStage.Planned, 300) with { Kind = CostKind.Production }]);

        Assert.Equal(1_000, summary.Media.Sek);
        Assert.Equal(CostState.Missing, summary.All.State);
        Assert.Null(summary.All.Sek);
    }

    [Fact]
    public void Of_NegativeAfterCoupons_IsRefused() =>
        Assert.Contains("'lat-inte'", Assert.Throws<ArgumentException>(() => CostLedger.Of([Entry(CostStage.Reported, 10) with { Coupons = 11 }], CostKind.Media)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 5, 50)]
    [InlineData(1, 10, 100)]
    [InlineData(-10, 40, 100)]
    [InlineData(9, 20, 20)]
    [InlineData(11, 20, 0)]
    public void Spread_PartOfTheFlight_ByDays(int first, int last, int sek)
    {
        var start = new DateOnly(2023, 10, 1);
        var flight = (start, start.AddDays(9));

        Assert.Equal(sek, CostLedger.Spread(CostFigure.Known(100), flight, (start.AddDays(first - 1), start.AddDays(last - 1))).Sek);
        Assert.Equal(CostFigure.Missing, CostLedger.Spread(CostFigure.Missing, flight, flight));
    }

    [Fact]
    public void Money_Amounts_AreDecimalToTheLastDigit()
    {
        Assert.Equal(0.3m, CostLedger.Of([Entry(CostStage.Invoiced, 0.1m), Entry(CostStage.Invoiced, 0.2m)], CostKind.Media).Sek);
        Assert.Equal(12_345_678_901.234567m, Money.FromMicros(12_345_678_901_234_567, "SEK", VatBasis.Excluded).Amount);
        Assert.Throws<ArgumentException>(() => new Money(1, "kr", VatBasis.Excluded));
    }

    [Fact]
    public void CostTypes_NoMemberIsBinaryFloatingPoint()
    {
        var types = typeof(Money).Assembly.GetTypes().Where(type => type.Namespace == typeof(Money).Namespace);
        var members = types.SelectMany(type => type.GetProperties().Select(property => property.PropertyType)
            .Concat(type.GetMethods().SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetFields((System.Reflection.BindingFlags)(-1)).Select(field => field.FieldType)));

        Assert.DoesNotContain(members, type => type == typeof(double) || type == typeof(float) || type == typeof(double?) || type == typeof(float?));
    }

    private static CostEntry Entry(CostStage stage, decimal sek) => new()
    {
        Campaign = "lat-inte",
        Channel = "tiktok",
        Kind = CostKind.Media,
        Stage = stage,
        Amount = Money.Sek(sek),
        EnteredBy = "anna",
        EnteredAt = new DateTimeOffset(2023, 12, 1, 9, 0, 0, TimeSpan.Zero),
    };
}
