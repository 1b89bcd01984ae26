using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Published;

/// <summary>The numbers that a printed figure can stand for (domain/analysis.md N5).</summary>
/// <param name="Lower">Lower end, included.</param>
/// <param name="Upper">Upper end; null when the words give none.</param>
/// <param name="UpperIncluded">Whether the upper end itself belongs to the interval.</param>
public readonly record struct PublishedInterval(decimal Lower, decimal? Upper, bool UpperIncluded)
{
    /// <summary>The interval of a figure and its rounding word.</summary>
    /// <remarks>
    /// The unit is that of the last digit that is not zero: 1 200 000 has 100 000. Without a word, and with "about", half a unit either way; "just over" one unit up;
    /// "nearly" one unit down; "over" and "at least" everything above. A figure given as exact has the unit of its last written digit, zeros included.
    /// </remarks>
    /// <param name="value">The printed figure, scaled to the metric's unit.</param>
    /// <param name="qualifier">The printed word.</param>
    public static PublishedInterval Of(decimal value, Qualifier qualifier) => Of(value, qualifier, RoundingUnit.OfLastNonZeroDigit(value));

    /// <summary>The interval of a figure whose rounding unit is known.</summary>
    /// <param name="value">The printed figure.</param>
    /// <param name="qualifier">The printed word.</param>
    /// <param name="unit">The unit it was rounded to, greater than zero; not used for exact figures.</param>
    public static PublishedInterval Of(decimal value, Qualifier qualifier, decimal unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        var writtenUnit = RoundingUnit.OfLastWrittenDigit(value);
        return qualifier switch
        {
            Qualifier.Exact => new PublishedInterval(value - (writtenUnit / 2), value + (writtenUnit / 2), UpperIncluded: false),
            Qualifier.Unhedged or Qualifier.About => new PublishedInterval(value - (unit / 2), value + (unit / 2), UpperIncluded: false),
            Qualifier.JustOver => new PublishedInterval(value, value + unit, UpperIncluded: false),
            Qualifier.Nearly => new PublishedInterval(value - unit, value, UpperIncluded: true),
            Qualifier.Over or Qualifier.AtLeast => new PublishedInterval(value, null, UpperIncluded: false),
            _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "No such rounding word."),
        };
    }

    /// <summary>True when the printed figure can stand for this number.</summary>
    /// <param name="value">The number.</param>
    public bool Contains(decimal value) => value >= Lower && (Upper is not { } upper || value < upper || (UpperIncluded && value == upper));

    /// <summary>True when one number can satisfy both printings.</summary>
    /// <param name="other">The other interval.</param>
    public bool Overlaps(PublishedInterval other) => !IsBelow(other) && !other.IsBelow(this);

    /// <summary>Adds two printed figures: what the sum can stand for.</summary>
    /// <param name="other">The other interval.</param>
    public PublishedInterval Plus(PublishedInterval other) =>
        new(Lower + other.Lower, Upper + other.Upper, UpperIncluded && other.UpperIncluded);

    private bool IsBelow(PublishedInterval other) => Upper is { } upper && (upper < other.Lower || (upper == other.Lower && !UpperIncluded));
}
