namespace Campaigns.Metrics.Dimensions;

/// <summary>One disjoint part of a measured audience, as <c>sex:men,age:25-79</c>.</summary>
/// <remarks>
/// The measured audience, not the intended one: a track's target group belongs to the track. Each dimension stands at most once, in the fixed
/// order sex, age, language, region, so that two spellings of one cell are one text.
/// </remarks>
public readonly record struct AudienceCell
{
    private readonly string? key;

    private AudienceCell(string key) => this.key = key;

    /// <summary>Everybody the figure counts, unsplit.</summary>
    public static AudienceCell All { get; }

    /// <summary>The canonical text; empty for <see cref="All"/>.</summary>
    public string Key => key ?? string.Empty;

    /// <summary>True when the figure is not split by audience.</summary>
    public bool IsAll => Key.Length == 0;

    /// <summary>Sex as reported: <c>boys</c>, <c>girls</c>, <c>men</c>, <c>women</c>, <c>other</c> or <c>unknown</c>; null when not split.</summary>
    public string? Sex => Part("sex");

    /// <summary>Age band in whole years, both ends included, as <c>25-79</c>, <c>65+</c> or <c>unknown</c>; null when not split.</summary>
    public string? Age => Part("age");

    /// <summary>Language setting, BCP 47, as <c>uk</c>; null when not split.</summary>
    public string? Language => Part("language");

    /// <summary>County or municipality code of Statistics Sweden; null when not split.</summary>
    public string? Region => Part("region");

    /// <summary>Reads the canonical text, in any order of its parts.</summary>
    /// <param name="text">Text as <c>age:25-79,sex:men</c>; empty or null means <see cref="All"/>.</param>
    /// <exception cref="FormatException">A part is not one of the known dimensions with a legal value; the message names it and what is allowed.</exception>
    public static AudienceCell Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return All;
        }

        return new AudienceCell(AudienceCellSyntax.Canonicalize(text));
    }

    /// <inheritdoc/>
    public override string ToString() => Key;

    private string? Part(string dimension)
    {
        foreach (var part in Key.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith(dimension, StringComparison.Ordinal) && part[dimension.Length] == ':')
            {
                return part[(dimension.Length + 1)..];
            }
        }

        return null;
    }
}
