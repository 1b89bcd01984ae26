using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Ledger;

/// <summary>What one day of a series was worth when it was looked at (domain/analysis.md N3). Only looks that found another value are kept.</summary>
/// <param name="Day">The account day the value is about.</param>
/// <param name="SeenOn">The account day on which it was seen.</param>
/// <param name="ObservedAt">The moment at which it was seen, UTC.</param>
/// <param name="Value">The value; null when the source no longer gave one (vanished) or gave none.</param>
public sealed record LedgerValue(DateOnly Day, DateOnly SeenOn, DateTimeOffset ObservedAt, decimal? Value)
{
    /// <summary>Where a change came from when it was not the source; <see cref="ChangeOrigin.Source"/> otherwise.</summary>
    public ChangeOrigin Origin { get; init; }

    /// <summary>How old the day was when seen, in whole days: 1 on the day after.</summary>
    public int Age => SeenOn.DayNumber - Day.DayNumber;

    /// <summary>Reads an observation of one day.</summary>
    /// <param name="observation">The observation; its window's last day is the day.</param>
    /// <param name="zone">The account's time zone, in which the day of looking is counted.</param>
    /// <exception cref="ArgumentException">The window has no last day.</exception>
    public static LedgerValue From(Observation observation, TimeZoneInfo zone)
    {
        var day = observation.Window.Last ?? throw new ArgumentException("The observation's window has no last day, so it has no age.", nameof(observation));
        var seen = TimeZoneInfo.ConvertTime(observation.ObservedAt, zone);
        return new LedgerValue(day, DateOnly.FromDateTime(seen.DateTime), observation.ObservedAt, observation.Value);
    }
}

/// <summary>Where a change of a stored value came from.</summary>
public enum ChangeOrigin
{
    /// <summary>The source answered differently.</summary>
    Source,

    /// <summary>We read the same answer differently: the mapping or transformation changed.</summary>
    Mapping,

    /// <summary>Somebody corrected it by hand.</summary>
    Manual,
}
