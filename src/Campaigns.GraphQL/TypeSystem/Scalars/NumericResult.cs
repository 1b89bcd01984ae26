using System.Globalization;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Reads numbers that resolvers return, whatever their CLR type.</summary>
internal static class NumericResult
{
    /// <summary>The value as an integer, if it is one.</summary>
    public static bool TryGetInteger(object value, out decimal integer)
    {
        switch (value)
        {
            case int or long or short or byte or sbyte or ushort or uint or ulong:
                integer = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return true;
            case decimal exact:
                integer = exact;
                return exact == decimal.Truncate(exact);
            case double number when IsSafeInteger(number):
                integer = (decimal)number;
                return true;
            case float number when IsSafeInteger(number):
                integer = (decimal)number;
                return true;
            default:
                integer = 0;
                return false;
        }
    }

    // Beyond 2^53 a double no longer tells one integer from the next.
    private static bool IsSafeInteger(double number) => Math.Abs(number) <= 9_007_199_254_740_992 && number == Math.Truncate(number);
}
