using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Brings figures that were split into different age bands to one partition (domain/analysis.md N1, edge cases).</summary>
public static class AgePartition
{
    /// <summary>The finest partition that every given one can be added up to: bands between the ages at which all of them have a border.</summary>
    /// <remarks>From 13-17, 18-24, 25+ and 18-34, 35+ it is 18+: ages that not all cover have no common band.</remarks>
    /// <param name="partitions">For each source its bands, disjoint.</param>
    /// <returns>The common bands, youngest first; empty when the sources share no two borders.</returns>
    public static IReadOnlyList<AgeBand> Common(IEnumerable<IReadOnlyCollection<AgeBand>> partitions)
    {
        HashSet<int>? common = null;
        foreach (var partition in partitions)
        {
            var borders = partition.SelectMany(band => new[] { band.First, band.Next ?? int.MaxValue });
            common = common is null ? [.. borders] : [.. common.Intersect(borders)];
        }

        var ordered = (common ?? []).Order().ToList();
        return [.. ordered.Zip(ordered.Skip(1), (first, next) => new AgeBand(first, next == int.MaxValue ? null : next - 1))];
    }

    /// <summary>Adds up figures into coarser age bands; sex, language and region stay apart.</summary>
    /// <param name="cells">Figures of disjoint cells with an age band.</param>
    /// <param name="bands">The coarser bands, disjoint.</param>
    /// <returns>
    /// The sums by cell. A figure without a band that fits (unknown age, or ages outside the bands) is left out and so stays in the unknown bucket of its total.
    /// A coarse cell of which the source covers only some years is left out as well: it is unknown, not small.
    /// </returns>
    public static IReadOnlyDictionary<AudienceCell, decimal> Coarsen(IReadOnlyDictionary<AudienceCell, decimal> cells, IReadOnlyCollection<AgeBand> bands)
    {
        var coarse = new Dictionary<AudienceCell, decimal>();
        foreach (var group in cells.Where(cell => AgeBand.TryParse(cell.Key.Age, out _)).GroupBy(cell => WithAge(cell.Key, null)))
        {
            foreach (var band in bands)
            {
                var inside = group.Select(cell => (Band: Band(cell.Key), cell.Value)).Where(cell => band.Holds(cell.Band)).OrderBy(cell => cell.Band.First).ToList();
                if (Covers(band, [.. inside.Select(cell => cell.Band)]))
                {
                    coarse.Add(WithAge(group.Key, band), inside.Sum(cell => cell.Value));
                }
            }
        }

        return coarse;
    }

    private static AgeBand Band(AudienceCell cell) => AgeBand.TryParse(cell.Age, out var band) ? band : default;

    private static bool Covers(AgeBand band, List<AgeBand> inside)
    {
        int? next = band.First;
        foreach (var part in inside)
        {
            if (part.First != next)
            {
                return false;
            }

            next = part.Next;
        }

        return inside.Count > 0 && next == band.Next;
    }

    private static AudienceCell WithAge(AudienceCell cell, AgeBand? band)
    {
        var parts = new[]
        {
            ("sex", cell.Sex), ("age", band?.ToString()), ("language", cell.Language), ("region", cell.Region),
        };
        return AudienceCell.Parse(string.Join(',', parts.Where(part => part.Item2 is not null).Select(part => $"{part.Item1}:{part.Item2}")));
    }
}
