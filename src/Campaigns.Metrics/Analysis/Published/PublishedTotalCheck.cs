namespace Campaigns.Metrics.Analysis.Published;

/// <summary>A printed total against the parts that are printed beside it. Neither is corrected.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="SumOfParts">Sum of the parts as printed.</param>
/// <param name="Remainder">Printed total minus <paramref name="SumOfParts"/>: what no printed part accounts for when positive.</param>
public sealed record PublishedTotalCheck(PublishedTotalVerdict Verdict, decimal SumOfParts, decimal Remainder)
{
    /// <summary>Checks a total.</summary>
    /// <remarks>A total that is itself printed in several pieces, as one figure per track, is given as those pieces.</remarks>
    /// <param name="total">The printed total, in one or several disjoint pieces; at least one.</param>
    /// <param name="parts">The printed parts, disjoint, of a metric that adds up over them; at least one.</param>
    /// <param name="allPartsPrinted">False when the total covers something that no part is printed for.</param>
    public static PublishedTotalCheck Check(IReadOnlyCollection<PublishedFigure> total, IReadOnlyCollection<PublishedFigure> parts, bool allPartsPrinted)
    {
        var sum = parts.Sum(part => part.Value);
        var remainder = total.Sum(piece => piece.Value) - sum;
        var totalInterval = Add(total);
        var partsInterval = Add(parts);
        var fits = totalInterval.Overlaps(partsInterval);

        // With parts missing, the printed ones may stay below the total; above it they cannot be.
        var mayStayBelow = !allPartsPrinted && (totalInterval.Upper is not { } upper || partsInterval.Lower <= upper);
        var verdict = allPartsPrinted switch
        {
            true when remainder == 0 => PublishedTotalVerdict.EqualsParts,
            true when fits => PublishedTotalVerdict.WithinRounding,
            false when mayStayBelow => PublishedTotalVerdict.PartsIncomplete,
            _ => PublishedTotalVerdict.DiffersFromParts,
        };
        return new PublishedTotalCheck(verdict, sum, remainder);
    }

    private static PublishedInterval Add(IReadOnlyCollection<PublishedFigure> figures) =>
        figures.Select(figure => figure.Interval).Aggregate((sum, next) => sum.Plus(next));
}

/// <summary>How a printed total stands against its printed parts.</summary>
public enum PublishedTotalVerdict
{
    /// <summary>The parts add up to the total as printed.</summary>
    EqualsParts,

    /// <summary>They do not, but the rounding of the prints can explain it.</summary>
    WithinRounding,

    /// <summary>Something in the total is not printed as a part; the remainder is known, what it belongs to is not split.</summary>
    PartsIncomplete,

    /// <summary>The prints contradict each other.</summary>
    DiffersFromParts,
}
