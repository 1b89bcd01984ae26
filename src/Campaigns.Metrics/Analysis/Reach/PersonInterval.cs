namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>A number of persons that is known only to lie between two ends.</summary>
/// <param name="Lower">Lower end in persons, included; not negative.</param>
/// <param name="Upper">Upper end in persons, included; null when nothing bounds it.</param>
public readonly record struct PersonInterval(decimal Lower, decimal? Upper)
{
    /// <summary>True when both ends are the same number.</summary>
    public bool IsExact => Upper == Lower;

    /// <summary>One exact number.</summary>
    /// <param name="persons">The number of persons.</param>
    public static PersonInterval Exactly(decimal persons) => new(persons, persons);

    /// <summary>True when the number lies in the interval, ends included.</summary>
    /// <param name="persons">The number of persons.</param>
    public bool Contains(decimal persons) => persons >= Lower && (Upper is not { } upper || persons <= upper);

    /// <summary>The nearest number inside the interval.</summary>
    /// <param name="persons">The number of persons.</param>
    public decimal Clamp(decimal persons) => Math.Max(Lower, Upper is { } upper ? Math.Min(upper, persons) : persons);
}
