using System.Globalization;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Values;

/// <summary>A written number, its column's decimal sign and what the number is → the value in the metric's unit.</summary>
internal static class NumberReader
{
    /// <summary>Excel keeps 15 digits; longer ones are ids or damaged.</summary>
    private const int MostDigits = 15;

    private const int MostDecimals = 28;

    public static Reading<decimal> Read(string cell, NumberText number, DecimalSignDecision column, FigureDefinition figure)
    {
        var digits = Decide(cell, number, column);
        if (digits.Refusal is { } open)
        {
            return open;
        }

        var (whole, decimals) = digits.Value;
        if ((whole + decimals).TrimStart('0').Length > MostDigits || whole.Length > MostDigits || decimals.Length > MostDecimals)
        {
            return NumberFindings.TooLarge(cell);
        }

        var written = decimal.Parse($"{whole}.{(decimals.Length == 0 ? "0" : decimals)}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var value = written * number.Magnitude * figure.MultiplyBy * (number.Negative ? -1 : 1);
        return Check(cell, number, value, figure);
    }

    private static Reading<(string Whole, string Decimals)> Decide(string cell, NumberText number, DecimalSignDecision column)
    {
        if (column.IsMixed && (number.ProvenSign is not null || number.OpenSign is not null))
        {
            return NumberFindings.Mixed(column.CommaLine!.Value, column.PointLine!.Value);
        }

        if (column.Sign is { } sign && number.ProvenSign is { } proven && proven != sign)
        {
            return NumberFindings.WrongSign(cell, sign);
        }

        return (number.OpenSign, column.Sign) switch
        {
            (null, _) => (number.Whole, number.Decimals),
            (_, null) => NumberFindings.Open(number, cell),
            var (openSign, decided) when openSign == decided => (number.Whole, number.Decimals),
            _ => (number.Whole + number.Decimals, string.Empty),
        };
    }

    private static Reading<decimal> Check(string cell, NumberText number, decimal value, FigureDefinition figure)
    {
        var isShare = figure.Number is NumberForm.Percent or NumberForm.Fraction;
        if (number.Percent && !isShare)
        {
            return NumberFindings.UnexpectedPercent(cell);
        }

        if (number.Kronor && figure.Number != NumberForm.Money)
        {
            return NumberFindings.UnexpectedMoney(cell);
        }

        if (value < 0 && !figure.AllowNegative)
        {
            return NumberFindings.Negative(cell);
        }

        if (figure.Number == NumberForm.Whole && value != decimal.Truncate(value))
        {
            return NumberFindings.NotWhole(cell, value);
        }

        return isShare ? Share(cell, number, value, figure) : Canonical(value);
    }

    private static Reading<decimal> Share(string cell, NumberText number, decimal value, FigureDefinition figure)
    {
        var share = number.Percent || figure.Number == NumberForm.Percent ? value / 100m : value;
        return share > 1m ? NumberFindings.OverWhole(cell) : Canonical(share);
    }

    /// <summary>The value without trailing zeros, so that one figure has one form.</summary>
    private static decimal Canonical(decimal value) => value / 1.000000000000000000000000000m;
}
