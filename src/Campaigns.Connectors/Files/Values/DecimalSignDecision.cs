using Campaigns.Connectors.Definitions;

namespace Campaigns.Connectors.Files.Values;

/// <summary>What the cells of one column together prove about its decimal sign.</summary>
/// <param name="Sign">Comma or point; null when no cell proves one.</param>
/// <param name="CommaLine">Line of the first number with a decimal comma; null when there is none.</param>
/// <param name="PointLine">Line of the first number with a decimal point; null when there is none.</param>
internal sealed record DecimalSignDecision(char? Sign, int? CommaLine, int? PointLine)
{
    /// <summary>True when the cells prove both signs.</summary>
    public bool IsMixed => CommaLine is not null && PointLine is not null;

    /// <summary>Decides a column.</summary>
    /// <param name="declared">The sign that the definition or the person importing states; <see cref="DecimalSign.Auto"/> when none.</param>
    /// <param name="numbers">The column's numbers with their lines.</param>
    public static DecimalSignDecision Decide(DecimalSign declared, IEnumerable<(int Line, NumberText Number)> numbers)
    {
        if (declared != DecimalSign.Auto)
        {
            return new DecimalSignDecision(declared == DecimalSign.Comma ? ',' : '.', null, null);
        }

        int? comma = null;
        int? point = null;
        foreach (var (line, number) in numbers)
        {
            comma ??= number.ProvenSign == ',' ? line : null;
            point ??= number.ProvenSign == '.' ? line : null;
        }

        char? sign = (comma, point) switch
        {
            (not null, null) => ',',
            (null, not null) => '.',
            _ => null,
        };
        return new DecimalSignDecision(sign, comma, point);
    }
}
