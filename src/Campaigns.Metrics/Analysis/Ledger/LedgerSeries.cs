using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Ledger;

/// <summary>Stored observations of days as ledgers to learn finality from.</summary>
public static class LedgerSeries
{
    /// <summary>The account day in which the system counts where an account's own zone is not stored.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>One ledger of a metric in a channel: of several tracks or sources the sum of what each had given by then.</summary>
    /// <param name="revisions">Every observation, also superseded ones.</param>
    public static IReadOnlyList<LedgerValue> Of(IEnumerable<Observation> revisions) =>
    [
        .. revisions
            .Where(revision => revision is { Window: { Kind: WindowKind.Day, Last: not null }, Series: { Ad: null, Placement: null, Audience.IsAll: true } })
            .GroupBy(revision => revision.Window.Last!.Value)
            .SelectMany(day => OfDay([.. day.OrderBy(revision => revision.ObservedAt)])),
    ];

    // A series that has not been seen yet is missing from the sums of the day before it came; only looks after all had come are comparable.
    private static IEnumerable<LedgerValue> OfDay(List<Observation> looks)
    {
        var series = looks.Select(look => look.Series).Distinct().Count();
        var known = new Dictionary<Dimensions.SeriesKey, decimal?>();
        foreach (var moment in looks.GroupBy(look => look.ObservedAt))
        {
            foreach (var look in moment)
            {
                known[look.Series] = look.Value;
            }

            if (known.Count == series)
            {
                var value = known.Values.Any(part => part is not null) ? known.Values.Sum(part => part ?? 0) : (decimal?)null;
                yield return LedgerValue.From(moment.Last(), Zone) with { Value = value };
            }
        }
    }
}
