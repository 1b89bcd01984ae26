using System.Globalization;
using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;

namespace Campaigns.Connectors.Tests.Extraction;

public class NumbersAndDaysTests
{
    [Theory]
    [InlineData("15231", "15231")]
    [InlineData("\"15231\"", "15231")]
    [InlineData("\"412.37\"", "412.37")]
    [InlineData("0", "0")]
    [InlineData("\"0.00\"", "0.00")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("\"-2E-18\"", "-0.000000000000000002")]
    [InlineData("1.5e3", "1500")]
    [InlineData("\"79228162514264337593543950335\"", "79228162514264337593543950335")]
    public void Number_AsPlatformsWriteIt_IsReadExactly(string json, string expected)
    {
        Assert.True(JsonNumbers.TryRead(JsonDocument.Parse(json).RootElement, out var number));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"-\"")]
    [InlineData("\"12,5\"")]
    [InlineData("\"1 234\"")]
    [InlineData("\"1_234\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"+5\"")]
    [InlineData("\".5\"")]
    [InlineData("\"5.\"")]
    [InlineData("\"0x10\"")]
    [InlineData("\"٣\"")]
    [InlineData("\"50%\"")]
    [InlineData("\"1.2.3\"")]
    [InlineData("\"--1\"")]
    [InlineData("\"1e\"")]
    [InlineData("1e400")]
    [InlineData("\"792281625142643375935439503359\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void Number_AnythingElse_IsNone(string json) => Assert.False(JsonNumbers.TryRead(JsonDocument.Parse(json).RootElement, out _));

    [Theory]
    [InlineData("912450000", NumberType.Micros, "912.45")]
    [InlineData("58.2", NumberType.Percent, "0.582")]
    [InlineData("0.3861", NumberType.Fraction, "0.3861")]
    [InlineData("80122334", NumberType.Milliseconds, "80122.334")]
    [InlineData("842", NumberType.Minutes, "50520")]
    public void Convert_EachType_GivesTheMetricsUnit(string number, NumberType type, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), NumberRules.Convert(decimal.Parse(number, CultureInfo.InvariantCulture), type, false, out _));

    [Theory]
    [InlineData("1.5", NumberType.Integer, "has decimals")]
    [InlineData("-1", NumberType.Integer, "is below zero")]
    [InlineData("101", NumberType.Percent, "more than all")]
    [InlineData("1.01", NumberType.Fraction, "more than all")]
    [InlineData("1000000000001", NumberType.Integer, "larger than")]
    [InlineData("79228162514264337593543950335", NumberType.Minutes, "larger than")]
    public void Convert_WhatTheNumberCannotBe_IsAFault(string number, NumberType type, string fault)
    {
        Assert.Null(NumberRules.Convert(decimal.Parse(number, CultureInfo.InvariantCulture), type, false, out var found));
        Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"2026-10-05\"")]
    [InlineData("\"2026-10-05 00:00:00\"")]
    [InlineData("\"2026-10-05T00:00:00.000+02:00\"")]
    [InlineData("\"2026-10-05T00:00:00+0200\"")]
    [InlineData("\"20261005\"")]
    [InlineData("20261005")]
    [InlineData("""{"month":10,"day":5,"year":2026}""")]
    public void Day_AsPlatformsWriteIt_IsRead(string json) => Assert.Equal(new DateOnly(2026, 10, 5), DayReader.Read(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("\"2026-13-05\"")]
    [InlineData("\"2026-02-30\"")]
    [InlineData("\"2026-10-05 13:00:00\"")]
    [InlineData("\"05/10/2026\"")]
    [InlineData("\"2026-10\"")]
    [InlineData("\"\"")]
    [InlineData("""{"month":13,"day":5,"year":2026}""")]
    [InlineData("""{"month":10,"year":2026}""")]
    [InlineData("2026")]
    [InlineData("null")]
    public void Day_AnythingElse_IsNone(string json) => Assert.Null(DayReader.Read(JsonDocument.Parse(json).RootElement));
}
