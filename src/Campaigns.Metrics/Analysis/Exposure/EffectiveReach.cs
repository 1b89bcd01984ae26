using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>Persons reached by at least so many of the channels (domain/analysis.md N13).</summary>
/// <param name="AtLeastChannels">The number of channels, 1 or more.</param>
/// <param name="Interval">Bounds that must hold the truth, in persons.</param>
/// <param name="Estimate">Estimate under the same assumption as deduplicated reach, inside the interval; null when that has none.</param>
public sealed record EffectiveReach(int AtLeastChannels, PersonInterval Interval, decimal? Estimate);

/// <summary>Effective reach of several channels.</summary>
public static class EffectiveReachCalculator
{
    /// <summary>Effective reach for 1, 2, … and all channels; the first is the deduplicated reach.</summary>
    /// <remarks>
    /// From totals the bounds are sharp: with s ascending, U_k = min(N, min_{0≤j&lt;k} (Σ of the n−j smallest)/(k−j)), and L_k = N − U_{n−k+1} of the persons not
    /// reached. Where every channel is known in every cell they are summed over the cells; where unions are known the linear programme gives them. Cells that a
    /// channel only partly fills do not tighten k ≥ 2.
    /// </remarks>
    /// <param name="input">As for <see cref="ReachCalculator.Calculate"/>.</param>
    /// <returns>One entry per number of channels; null when the sources contradict each other, which <see cref="ReachCalculator"/> names.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ReachCalculator.Calculate"/>.</exception>
    public static IReadOnlyList<EffectiveReach>? Calculate(ReachInput input)
    {
        var reach = ReachCalculator.Calculate(input);
        if (reach.Conflict is not null)
        {
            return null;
        }

        var model = new ReachModelBuilder(input).Build();
        var programs = model.Unions.Count == 0 ? null : AtomProgram.Create(model, [.. model.Sets]);
        var estimate = ReachEstimate.Of(model);
        var result = new List<EffectiveReach>();
        for (var channels = 1; channels <= model.Singles.Count; channels++)
        {
            var interval = channels == 1 ? reach.Interval!.Value : Bounds(model, programs, channels);
            var point = channels == 1 ? reach.Estimate : Clamp(interval, estimate?.AtLeast(channels));
            result.Add(new EffectiveReach(channels, interval, point));
        }

        return result;
    }

    private static decimal? Clamp(PersonInterval interval, decimal? estimate) => estimate is { } point ? interval.Clamp(point) : null;

    private static PersonInterval Bounds(ReachModel model, IReadOnlyList<AtomProgram>? programs, int channels)
    {
        if (programs is not null)
        {
            var ranges = programs.Select(program => program.Range(atom => int.PopCount(atom) >= channels)).ToList();
            return Open(model, new PersonInterval(ranges.Sum(range => range.Lower), ranges.Sum(range => range.Upper)));
        }

        if (model.Singles.All(single => single.IsComplete))
        {
            var cells = model.CellSizes.Select((size, cell) => FromTotals(size, [.. model.Singles.Select(single => PersonInterval.Exactly(single.Cells[cell] ?? 0))], channels)).ToList();
            return Open(model, new PersonInterval(cells.Sum(cell => cell.Lower), cells.Sum(cell => cell.Upper!.Value)));
        }

        return Open(model, FromTotals(model.Space, [.. model.Singles.Select(single => new PersonInterval(single.Lower, single.Upper ?? model.Space))], channels));
    }

    // Without a population only the second smallest unbounded channel could bound anything; leaving the end open claims nothing.
    private static PersonInterval Open(ReachModel model, PersonInterval interval) => model.IsUnbounded ? interval with { Upper = null } : interval;

    private static PersonInterval FromTotals(decimal space, IReadOnlyList<PersonInterval> reach, int channels)
    {
        var most = Most(space, [.. reach.Select(channel => channel.Upper!.Value)], channels);
        var fewestMissed = Most(space, [.. reach.Select(channel => space - channel.Lower)], reach.Count - channels + 1);
        return new PersonInterval(space - fewestMissed, most);
    }

    private static decimal Most(decimal space, decimal[] reach, int channels)
    {
        Array.Sort(reach);
        var most = space;
        for (var largest = 0; largest < channels; largest++)
        {
            most = Math.Min(most, reach.SkipLast(largest).Sum() / (channels - largest));
        }

        return most;
    }
}
