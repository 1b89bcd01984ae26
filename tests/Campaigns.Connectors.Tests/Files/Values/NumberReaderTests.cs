using System.Globalization;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Values;

namespace Campaigns.Connectors.Tests.Files.Values;

public class NumberReaderTests
{
    private static readonly FigureDefinition Any = new() { As = "impressions", Number = NumberForm.Decimal, AllowNegative = true };

    [Theory]
    [InlineData("0", "0")]
    [InlineData("2700", "2700")]
    [InlineData("32 800", "32800")]
    [InlineData("32\u00A0800", "32800")]
    [InlineData("32\u202F800", "32800")]
    [InlineData("32\u2009800", "32800")]
    [InlineData("4 500\u00A0000", "4500000")]
    [InlineData("4'500'000", "4500000")]
    [InlineData("4’500’000", "4500000")]
    [InlineData("4.500.000", "4500000")]
    [InlineData("4,500,000", "4500000")]
    [InlineData("2,46", "2.46")]
    [InlineData("2.46", "2.46")]
    [InlineData("0,125", "0.125")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("1 234,500", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("6,6 miljoner", "6600000")]
    [InlineData("1 miljon", "1000000")]
    [InlineData("412 tusen", "412000")]
    [InlineData("-12", "-12")]
    [InlineData("\u221212", "-12")]
    [InlineData("\u2212 12", "-12")]
    [InlineData("(123)", "-123")]
    [InlineData("123-", "-123")]
    [InlineData("'4500", "4500")]
    [InlineData("\u200E4500\u200B", "4500")]
    [InlineData("\uFEFF 4500 ", "4500")]
    [InlineData("2,4600", "2.46")]
    public void Read_WaysOfWriting_GiveTheNumber(string cell, string value) => Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Read(cell, Any));

    [Theory]
    [InlineData("12,5 %", NumberForm.Percent, "0.125")]
    [InlineData("12.5%", NumberForm.Percent, "0.125")]
    [InlineData("96,8\u00A0%", NumberForm.Percent, "0.968")]
    [InlineData("25", NumberForm.Percent, "0.25")]
    [InlineData("100", NumberForm.Percent, "1")]
    [InlineData("0,125", NumberForm.Fraction, "0.125")]
    [InlineData("12,5 %", NumberForm.Fraction, "0.125")]
    [InlineData("1 234,50 kr", NumberForm.Money, "1234.5")]
    [InlineData("SEK 1 234,50", NumberForm.Money, "1234.5")]
    [InlineData("1 234:-", NumberForm.Money, "1234")]
    [InlineData("1 234:50 kr", NumberForm.Money, "1234.5")]
    [InlineData("12,5 tkr", NumberForm.Money, "12500")]
    [InlineData("12,5 kSEK", NumberForm.Money, "12500")]
    [InlineData("1,2 MSEK", NumberForm.Money, "1200000")]
    [InlineData("1234,5", NumberForm.Money, "1234.5")]
    public void Read_SharesAndAmounts_GiveTheUnitOfTheMetric(string cell, NumberForm form, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Read(cell, Any with { Number = form }));

    [Theory]
    [InlineData("4 500 000st")]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1 23")]
    [InlineData("12 34 567")]
    [InlineData("1.23.456")]
    [InlineData("1,23,456")]
    [InlineData("1.234.56")]
    [InlineData("1,234,5")]
    [InlineData("1 234 567,8.9")]
    [InlineData("1 234'567")]
    [InlineData("--5")]
    [InlineData("-5-")]
    [InlineData("(-5)")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("0012345")]
    [InlineData("0x1F")]
    [InlineData("=1+1")]
    [InlineData("1/2")]
    [InlineData("12 EUR")]
    [InlineData("$12")]
    [InlineData("SEK 12 kr")]
    [InlineData("12 %%")]
    [InlineData("1\n234")]
    [InlineData("1\t234")]
    [InlineData("\u0661\u0662\u0663")]
    [InlineData("１２３")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("12:34")]
    public void Parse_OtherText_IsNoNumber(string cell)
    {
        var reading = NumberCell.Parse(cell);

        Assert.Null(reading.Value);
        Assert.EndsWith("är inte ett tal.", reading.Refusal!.Fault.Sv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4 500 000st", "Skriv 4500000 eller 4 500 000.")]
    [InlineData("12 EUR", "Skriv 12.")]
    [InlineData("cirka 5", "Skriv bara siffror, till exempel 4500000 eller 4 500 000.")]
    public void Parse_NumberWithSomethingAfterIt_SaysWhatToWrite(string cell, string cure) => Assert.Equal(cure, NumberCell.Parse(cell).Refusal!.Cure.Sv);

    [Theory]
    [InlineData("1,23457E+15", "avrundat av kalkylprogrammet")]
    [InlineData("1E5", "avrundat av kalkylprogrammet")]
    [InlineData("#DIVISION/0!", "fel från kalkylprogrammet")]
    [InlineData("#VÄRDEFEL!", "fel från kalkylprogrammet")]
    [InlineData("#REF!", "fel från kalkylprogrammet")]
    public void Parse_SpreadsheetWentWrong_SaysSo(string cell, string fault) => Assert.Contains(fault, NumberCell.Parse(cell).Refusal!.Fault.Sv, StringComparison.Ordinal);

    [Theory]
    [InlineData("12,5", NumberForm.Whole, "hela tal")]
    [InlineData("12 %", NumberForm.Whole, "i procent")]
    [InlineData("12 kr", NumberForm.Whole, "ett belopp")]
    [InlineData("100,1", NumberForm.Percent, "mer än hela")]
    [InlineData("1,5", NumberForm.Fraction, "mer än hela")]
    [InlineData("-1", NumberForm.Whole, "mindre än noll")]
    [InlineData("-1", NumberForm.Percent, "mindre än noll")]
    [InlineData("9999999999999999", NumberForm.Whole, "för stort")]
    [InlineData("1,2345678901234567", NumberForm.Decimal, "för stort")]
    public void Read_NumberThatTheMetricCannotBe_IsRefused(string cell, NumberForm form, string fault)
    {
        var figure = new FigureDefinition { As = "impressions", Number = form };

        var number = NumberCell.Parse(cell).Value!;
        var reading = NumberReader.Read(cell, number, DecimalSignDecision.Decide(DecimalSign.Auto, [(2, number)]), figure);

        Assert.Contains(fault, reading.Refusal!.Fault.Sv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.234", null, null)]
    [InlineData("1,234", null, null)]
    [InlineData("999.999", null, null)]
    [InlineData("1.234", "2,5", "1234")]
    [InlineData("1.234", "2.5", "1.234")]
    [InlineData("1,234", "2,5", "1.234")]
    [InlineData("1,234", "2.5", "1234")]
    [InlineData("1.234", "1.234.567", "1234")]
    [InlineData("1,234", "1.234.567,5", "1.234")]
    [InlineData("1.234", "4 500", null)]
    public void Read_PointOrCommaBeforeThreeDigits_IsDecidedByTheColumnOrRefused(string cell, string? other, string? value)
    {
        var cells = new[] { cell, other }.OfType<string>().Select((text, index) => (index + 2, NumberCell.Parse(text).Value!)).ToList();

        var reading = NumberReader.Read(cell, cells[0].Item2, DecimalSignDecision.Decide(DecimalSign.Auto, cells), Any);

        Assert.Equal(value is null, reading.Refusal is not null);
        Assert.Equal(value, reading.Refusal is null ? reading.Value.ToString(CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData(DecimalSign.Comma, "1.234", "1234")]
    [InlineData(DecimalSign.Comma, "1,234", "1.234")]
    [InlineData(DecimalSign.Point, "1.234", "1.234")]
    [InlineData(DecimalSign.Point, "1,234", "1234")]
    [InlineData(DecimalSign.Point, "2,5", null)]
    [InlineData(DecimalSign.Comma, "1,234.5", null)]
    public void Read_DeclaredSign_DecidesAndRefusesTheOther(DecimalSign declared, string cell, string? value)
    {
        var reading = NumberReader.Read(cell, NumberCell.Parse(cell).Value!, DecimalSignDecision.Decide(declared, []), Any);

        Assert.Equal(value, reading.Refusal is null ? reading.Value.ToString(CultureInfo.InvariantCulture) : null);
    }

    [Fact]
    public void Read_ColumnInThousands_MultipliesExactly() => Assert.Equal(412_500m, Read("412,5", Any with { MultiplyBy = 1000 }));

    private static decimal Read(string cell, FigureDefinition figure)
    {
        var number = NumberCell.Parse(cell);
        Assert.Null(number.Refusal);
        var reading = NumberReader.Read(cell, number.Value!, DecimalSignDecision.Decide(DecimalSign.Auto, [(2, number.Value!)]), figure);
        Assert.Null(reading.Refusal);
        return reading.Value;
    }
}
