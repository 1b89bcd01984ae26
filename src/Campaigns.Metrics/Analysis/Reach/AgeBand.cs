using System.Globalization;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Whole years of age, both ends included.</summary>
/// <param name="First">First year, 0 or more.</param>
/// <param name="Last">Last year, not below the first; null for "and older".</param>
public readonly record struct AgeBand(int First, int? Last)
{
    /// <summary>The year of age at which the next band starts; null when none does.</summary>
    public int? Next => Last + 1;

    /// <summary>Reads <c>18-24</c> or <c>65+</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="band">The band; the default when the answer is false.</param>
    /// <returns>False for anything else, such as <c>unknown</c>.</returns>
    public static bool TryParse(string? text, out AgeBand band)
    {
        band = default;
        var parts = (text ?? string.Empty).TrimEnd('+').Split('-');
        var isOpen = text is not null && text.EndsWith('+');
        if (parts.Length != (isOpen ? 1 : 2) || !Year(parts[0], out var first) || !Year(parts[^1], out var last) || last < first)
        {
            return false;
        }

        band = new AgeBand(first, isOpen ? null : last);
        return true;
    }

    /// <summary>True when every year of the other band lies in this one.</summary>
    /// <param name="other">The other band.</param>
    public bool Holds(AgeBand other) => other.First >= First && (Last is not { } last || other.Last <= last);

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Last is { } last
        ? string.Create(CultureInfo.InvariantCulture, $"{First}-{last}")
        : string.Create(CultureInfo.InvariantCulture, $"{First}+");

    private static bool Year(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);
}
