using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Transfer;

/// <summary>Walks two readings in key order side by side; one observation of each in memory.</summary>
internal sealed class ObservationComparison(string expectedName, string actualName, DifferenceList differences)
{
    /// <summary>Observations of the expected side so far.</summary>
    public long Count { get; private set; }

    /// <summary>Compares to the end of both.</summary>
    /// <param name="expected">Every revision of the one, in the order of <see cref="IMetricStore.ReadRevisionsAsync"/>.</param>
    /// <param name="actual">Every revision of the other, in the same order.</param>
    public async Task RunAsync(IAsyncEnumerator<Observation> expected, IAsyncEnumerator<Observation> actual)
    {
        var (left, right) = (await NextAsync(expected), await NextAsync(actual));
        while (left is not null || right is not null)
        {
            // A missing side counts as later than everything.
            var order = left is null ? 1 : right is null ? -1 : ObservationOrder.Instance.Compare(left, right);
            if (order < 0)
            {
                differences.Add(() => $"Only in {expectedName}: {Describe(left!)}");
            }
            else if (order > 0)
            {
                differences.Add(() => $"Only in {actualName}: {Describe(right!)}");
            }
            else if (!AreSame(left!, right!))
            {
                differences.Add(() => $"Differs: {Describe(left!)} in {expectedName}, {Describe(right!)} in {actualName}");
            }

            Count += order <= 0 ? 1 : 0;
            (left, right) = (order <= 0 ? await NextAsync(expected) : left, order >= 0 ? await NextAsync(actual) : right);
        }
    }

    private static async ValueTask<Observation?> NextAsync(IAsyncEnumerator<Observation> observations) =>
        await observations.MoveNextAsync() ? observations.Current : null;

    private static bool AreSame(Observation left, Observation right) =>
        left.Value == right.Value
        && left.Quality == right.Quality
        && left.Window == right.Window
        && left.Provenance == right.Provenance;

    private static string Describe(Observation observation)
    {
        var (series, window) = (observation.Series, observation.Window);
        string?[] place = [series.Campaign, series.Track, series.Channel, series.Audience.Key, series.Placement, series.Ad, observation.Metric];
        var days = string.Create(CultureInfo.InvariantCulture, $"{window.Kind} {Day(window.First)}–{Day(window.Last)}");
        var value = observation.Value?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join('/', place.Where(part => !string.IsNullOrEmpty(part)))} {days} of {series.Source}, {value} ({observation.Quality.Status}, {observation.Quality.Qualifier}) observed {observation.ObservedAt.UtcDateTime:O} [{FigureId.Of(observation)}]");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
