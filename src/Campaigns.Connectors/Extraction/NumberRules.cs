using Campaigns.Connectors.Definitions.Http;

namespace Campaigns.Connectors.Extraction;

/// <summary>From the number as it is written to the metric's unit, within what such a number can be.</summary>
internal static class NumberRules
{
    /// <summary>More than all people see in a lifetime: a figure beyond it is none.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    /// <summary>The value in the metric's unit.</summary>
    /// <returns>Null with what is wrong, when the number cannot be what it is declared to be.</returns>
    public static decimal? Convert(decimal number, NumberType type, bool allowNegative, out string fault)
    {
        if (Math.Abs(number) > Largest * 1_000_000m)
        {
            fault = "is larger than such a figure can be";
            return null;
        }

        var value = type switch
        {
            NumberType.Micros => number / 1_000_000m,
            NumberType.Percent => number / 100m,
            NumberType.Milliseconds => number / 1_000m,
            NumberType.Minutes => number * 60m,
            _ => number,
        };
        fault = Fault(number, value, type, allowNegative);
        return fault.Length == 0 ? value : null;
    }

    private static string Fault(decimal number, decimal value, NumberType type, bool allowNegative)
    {
        if (number < 0 && !allowNegative)
        {
            return "is below zero";
        }

        if (type == NumberType.Integer && decimal.Truncate(number) != number)
        {
            return "has decimals where a whole number belongs";
        }

        if (type is NumberType.Fraction or NumberType.Percent && value > 1)
        {
            return "is a share of more than all";
        }

        return Math.Abs(value) > Largest ? "is larger than such a figure can be" : string.Empty;
    }
}
