namespace Campaigns.Metrics.Analysis.Ledger;

/// <summary>One change of a value that had been seen before.</summary>
/// <param name="Day">The day the value is about.</param>
/// <param name="ObservedAt">When the change was seen, UTC.</param>
/// <param name="Age">How old the day was then, in days.</param>
/// <param name="From">The value before; null when the source had given none.</param>
/// <param name="To">The value after; null when the source no longer gives one.</param>
/// <param name="Cause">Why it changed.</param>
public sealed record RevisionEntry(DateOnly Day, DateTimeOffset ObservedAt, int Age, decimal? From, decimal? To, RevisionCause Cause)
{
    /// <summary>Size with sign, in the metric's unit: after minus before; null when one of them is missing.</summary>
    public decimal? Size => To - From;

    /// <summary>Size with sign relative to the value before; null when that is missing or zero.</summary>
    public decimal? RelativeSize => From is null or 0 ? null : Size / From;
}

/// <summary>Why a value changed.</summary>
public enum RevisionCause
{
    /// <summary>The day was not final: the source was still counting.</summary>
    LateData,

    /// <summary>The source changed a final day.</summary>
    PlatformRestatement,

    /// <summary>We read the same answer differently.</summary>
    MappingChanged,

    /// <summary>Corrected by hand.</summary>
    ManualCorrection,

    /// <summary>The source no longer gives the value, as when an ad was deleted. The old value is kept.</summary>
    Vanished,
}

/// <summary>Lists revisions (domain/analysis.md N3).</summary>
public static class RevisionList
{
    /// <summary>Every change, oldest first. The first look at a day is no revision, however late it comes: filling in old days changes nothing that was known.</summary>
    /// <param name="values">The ledger of one series, in any order.</param>
    /// <param name="lagDays">The age from which a day is final.</param>
    public static IReadOnlyList<RevisionEntry> Of(IEnumerable<LedgerValue> values, int lagDays) =>
    [
        .. values.GroupBy(value => value.Day)
            .SelectMany(day => Changes([.. day.OrderBy(value => value.ObservedAt)], lagDays))
            .OrderBy(entry => entry.ObservedAt).ThenBy(entry => entry.Day),
    ];

    private static IEnumerable<RevisionEntry> Changes(List<LedgerValue> looks, int lagDays) => looks
        .Zip(looks.Skip(1))
        .Where(pair => pair.First.Value != pair.Second.Value)
        .Select(pair => new RevisionEntry(pair.Second.Day, pair.Second.ObservedAt, pair.Second.Age, pair.First.Value, pair.Second.Value, Cause(pair.Second, lagDays)));

    private static RevisionCause Cause(LedgerValue after, int lagDays) => after switch
    {
        { Origin: ChangeOrigin.Manual } => RevisionCause.ManualCorrection,
        { Origin: ChangeOrigin.Mapping } => RevisionCause.MappingChanged,
        { Value: null } => RevisionCause.Vanished,
        _ => after.Age < lagDays ? RevisionCause.LateData : RevisionCause.PlatformRestatement,
    };
}
