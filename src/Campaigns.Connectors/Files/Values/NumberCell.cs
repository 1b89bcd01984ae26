using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Values;

/// <summary>A figure's cell → the number as it is written, with the words of spreadsheets that went wrong told apart.</summary>
internal static class NumberCell
{
    public static Reading<NumberText> Parse(string cell)
    {
        if (AbsenceReader.IsCalculationError(cell))
        {
            return NumberFindings.CalculationError(cell);
        }

        return AbsenceReader.IsExponent(cell) ? NumberFindings.Exponent(cell) : NumberTextParser.Parse(cell);
    }
}
