using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Transfer;

/// <summary>Finds in a reading of all observations the place after the key that an export wrote last.</summary>
/// <param name="last">An observation of that key; null to begin at the beginning.</param>
internal sealed class ResumePlace(Observation? last)
{
    private bool isPast = last is null;

    /// <summary>True once the key has been met.</summary>
    public bool IsFound { get; private set; } = last is null;

    /// <summary>True when the observation comes after the key with all its revisions.</summary>
    /// <param name="observation">The next one of the reading.</param>
    public bool IsAfter(Observation observation)
    {
        if (isPast)
        {
            return true;
        }

        var isOfKey = observation.Metric == last!.Metric && observation.Window.HasSameDays(last.Window) && observation.Series == last.Series;
        isPast = IsFound && !isOfKey;
        IsFound |= isOfKey;
        return isPast;
    }
}
