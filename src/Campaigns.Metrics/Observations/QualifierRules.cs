namespace Campaigns.Metrics.Observations;

/// <summary>What becomes of rounding words when figures are added, divided or printed twice. A result is never sharper than what it stands on.</summary>
public static class QualifierRules
{
    /// <summary>The word of a sum.</summary>
    /// <param name="qualifiers">Words of the parts; at least one.</param>
    /// <exception cref="ArgumentException">There are no parts.</exception>
    public static Qualifier OfSum(IEnumerable<Qualifier> qualifiers)
    {
        var parts = qualifiers.ToHashSet();
        if (parts.Count == 0)
        {
            throw new ArgumentException("A sum of nothing has no rounding word.", nameof(qualifiers));
        }

        var below = parts.Contains(Qualifier.Nearly);
        var above = parts.Contains(Qualifier.JustOver) || parts.Contains(Qualifier.Over) || parts.Contains(Qualifier.AtLeast);
        if (parts.Contains(Qualifier.About) || (below && above))
        {
            return Qualifier.About;
        }

        Qualifier[] vaguestFirst = [Qualifier.AtLeast, Qualifier.Over, Qualifier.JustOver, Qualifier.Nearly, Qualifier.Unhedged, Qualifier.Exact];
        return vaguestFirst.First(parts.Contains);
    }

    /// <summary>The word of a quotient: a denominator that is really lower makes the quotient really higher.</summary>
    /// <param name="numerator">Word of the numerator.</param>
    /// <param name="denominator">Word of the denominator.</param>
    public static Qualifier OfQuotient(Qualifier numerator, Qualifier denominator)
    {
        var turned = denominator switch
        {
            Qualifier.Nearly => Qualifier.JustOver,
            Qualifier.JustOver => Qualifier.Nearly,
            Qualifier.Over or Qualifier.AtLeast or Qualifier.About => Qualifier.About,
            var sharp => sharp,
        };

        return OfSum([numerator, turned]);
    }

    /// <summary>How vague a word is, for choosing between two printings of one figure: 0 for exact, rising.</summary>
    /// <param name="qualifier">The word.</param>
    public static int Vagueness(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => 0,
        Qualifier.Unhedged => 1,
        Qualifier.Nearly or Qualifier.JustOver => 2,
        Qualifier.About => 3,
        Qualifier.Over => 4,
        _ => 5,
    };

    /// <summary>True when the true figure may be the given one, by the printed figure and its word.</summary>
    /// <remarks>
    /// «Närmare 6,6 miljoner» allows 6.5 to 6.6 million, that is one unit of its last printed digit down; «drygt» one up; «cirka» half of it either way;
    /// «över» and "at least" anything above. Without a word only the figure itself: a page that shows a total of 120 000 over parts of 118 900 says that they are not
    /// equal. Reconciliation asks another question, whether both can be true, and there a figure without a word may be rounded, too
    /// (<see cref="Analysis.Published.PublishedInterval"/>, domain/analysis.md N5).
    /// </remarks>
    /// <param name="printed">The printed figure.</param>
    /// <param name="qualifier">Its word.</param>
    /// <param name="candidate">The figure to test.</param>
    public static bool Allows(decimal printed, Qualifier qualifier, decimal candidate)
    {
        var unit = LastDigitUnit(printed);

        return qualifier switch
        {
            Qualifier.Nearly => candidate >= printed - unit && candidate <= printed,
            Qualifier.JustOver => candidate >= printed && candidate < printed + unit,
            Qualifier.About => Math.Abs(candidate - printed) <= unit / 2,
            Qualifier.Over or Qualifier.AtLeast => candidate >= printed,
            _ => candidate == printed,
        };
    }

    private static decimal LastDigitUnit(decimal value)
    {
        var unit = 1m;
        while (value % unit != 0)
        {
            unit /= 10;
        }

        // Compared by division: ten times the unit of the greatest decimal would overflow.
        while (value != 0 && Math.Abs(value) / 10 >= unit && value % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }
}
