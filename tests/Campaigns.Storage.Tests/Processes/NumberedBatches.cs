using System.Security.Cryptography;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Processes;

/// <summary>Batches that can be recognised afterwards: number n sets one day of 300 series to n; an odd number revises the even one before it.</summary>
internal static class NumberedBatches
{
    public const int Size = 300;

    public static Observation[] Batch(int number, int size = Size) =>
    [
        .. Enumerable.Range(0, size).Select(ad => Sample.Impressions(number) with
        {
            Series = Sample.Snapchat with { Ad = $"ad-{ad}" },
            Window = Day(number),
            ObservedAt = Sample.Noon.AddSeconds(number),
        }),
    ];

    public static RawAnswer Answer(int number) =>
        new("published-report", "numbered", "application/octet-stream", Sample.Noon, SHA256.HashData(BitConverter.GetBytes(number)));

    public static async Task<int> CountAsync(IMetricStore store) =>
        (await BatchesAsync(store)).Count;

    /// <summary>Rows found of each number. Throws when a row stands where its number does not belong.</summary>
    public static async Task<SortedDictionary<int, int>> BatchesAsync(IMetricStore store)
    {
        var found = new SortedDictionary<int, int>();
        await foreach (var observation in store.ReadRevisionsAsync(new ObservationQuery(), CancellationToken.None))
        {
            var number = (int)observation.Value!.Value;
            if (observation.Window != Day(number) || observation.ObservedAt != Sample.Noon.AddSeconds(number))
            {
                throw new InvalidOperationException($"A row of batch {number} stands at {observation.Window} {observation.ObservedAt:O}.");
            }

            found[number] = found.GetValueOrDefault(number) + 1;
        }

        return found;
    }

    private static Window Day(int number) => Window.Day(DateOnly.FromDayNumber(700_000 + number / 2));
}
