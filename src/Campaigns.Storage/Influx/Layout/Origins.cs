using System.Collections.Concurrent;
using Campaigns.Storage.Influx.Http;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>Answer and run by their number. There are as many as answers, so they are fetched when asked for and kept up to a bound.</summary>
internal sealed class Origins(QueryApi queries)
{
    private const int MostKept = 200_000;

    // Numbers that lie closer than this are fetched in one piece.
    private const long Gap = 2_000;

    private readonly ConcurrentDictionary<(string Writer, long Number), (string Raw, string Run)> known = [];

    /// <summary>The answer and run of a number that was fetched.</summary>
    /// <exception cref="InfluxException">No such origin was ever written.</exception>
    public (string Raw, string Run) Of(string writer, long number) => known.TryGetValue((writer, number), out var origin)
        ? origin
        : throw new InfluxException(
            InfluxFaultKind.Query,
            $"A figure refers to origin {number} of writer {writer}, which is not on the server. Part of the database has been deleted: restore it from its backup.");

    /// <summary>Fetches those that are not known yet.</summary>
    public async Task FetchAsync(IEnumerable<(string Writer, long Number)> wanted, CancellationToken cancellationToken)
    {
        if (known.Count > MostKept)
        {
            wanted = [.. wanted];
            known.Clear();
        }

        foreach (var writer in wanted.Where(origin => !known.ContainsKey(origin)).GroupBy(origin => origin.Writer, origin => origin.Number))
        {
            foreach (var (first, last) in Runs([.. writer.Distinct().Order()]))
            {
                var rows = new DirectoryRows();
                await queries.QueryAsync(Measurements.Origins(first, last), new Dictionary<string, object> { ["writer"] = writer.Key }, rows, cancellationToken);
                rows.ForEach(row => known[(writer.Key, row.Number)] = (row.Need("raw"), row.Need("run")));
            }
        }
    }

    private static IEnumerable<(long First, long Last)> Runs(List<long> numbers)
    {
        for (var index = 0; index < numbers.Count;)
        {
            var end = index;
            while (end + 1 < numbers.Count && numbers[end + 1] - numbers[end] <= Gap)
            {
                end++;
            }

            yield return (numbers[index], numbers[end]);
            index = end + 1;
        }
    }
}
