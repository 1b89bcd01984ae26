namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Deduplicated reach of several channels (domain/analysis.md N1).</summary>
public static class ReachCalculator
{
    /// <summary>Bounds, estimate, what each channel adds, and what in the sources does not hold.</summary>
    /// <remarks>
    /// A contradiction between sources is an answer (<see cref="DeduplicatedReach.Conflict"/>), not an error. The bounds by cell assume that each platform's own
    /// age and sex are right; say so where they are shown.
    /// </remarks>
    /// <param name="input">What is known.</param>
    /// <exception cref="ArgumentException">The input cannot be read as one statement: a channel twice, a negative number, an unknown cell, more than eight channels with unions. The message says which.</exception>
    public static DeduplicatedReach Calculate(ReachInput input)
    {
        var model = new ReachModelBuilder(input).Build();
        var programs = model.Unions.Count == 0 ? null : AtomProgram.Create(model, ChannelGroups.Of(model, alone: null));
        var conflict = ConflictSearch.Find(model, programs);
        var fromTotals = FrechetBounds.Union(model.WithoutCells());
        var result = new DeduplicatedReach
        {
            FromTotals = fromTotals,
            Interval = null,
            Estimate = null,
            Method = null,
            UnderstatedBy = [],
            Population = model.Population,
            Incremental = [],
            Warnings = model.Warnings,
            Conflict = conflict,
        };
        return conflict is not null ? result : WithBounds(result, model, new ReachBounds(model, programs), input);
    }

    private static DeduplicatedReach WithBounds(DeduplicatedReach result, ReachModel model, ReachBounds bounds, ReachInput input)
    {
        var interval = bounds.Union();
        var estimate = ReachEstimate.Of(model);
        return result with
        {
            Interval = interval,
            Estimate = estimate is null ? null : interval.Clamp(estimate.Union * input.DuplicationFactor),
            Method = estimate?.Method,
            UnderstatedBy = estimate is null ? [] : [.. input.Channels.Where(channel => channel is { Estimate: null, Reach.IsExact: false }).Select(channel => channel.Channel)],
            Incremental = [.. model.Singles.Select((_, channel) => Incremental(model, bounds, estimate, channel))],
        };
    }

    private static IncrementalReach Incremental(ReachModel model, ReachBounds bounds, ReachEstimate? estimate, int channel)
    {
        var interval = bounds.OnlyBy(channel);
        return new IncrementalReach(model.Channels[channel], interval, estimate is null ? null : interval.Clamp(estimate.OnlyBy(channel)));
    }
}
