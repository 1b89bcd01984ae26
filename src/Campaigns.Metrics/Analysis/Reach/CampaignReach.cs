using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Deduplicated reach of a campaign from its stored figures: picks what each channel brings in, and computes N1 on it.</summary>
public static class CampaignReach
{
    /// <summary>Answers.</summary>
    /// <param name="query">The question.</param>
    /// <param name="observations">Figures of <see cref="CampaignReachQuery.NeededMetrics"/>; more does no harm.</param>
    /// <exception cref="Queries.MetricQueryException">The question names a track or channel that does not exist, or its period is reversed.</exception>
    public static CampaignReachResult Of(CampaignReachQuery query, IReadOnlyCollection<Observation> observations)
    {
        var lines = ChannelReachLines.Of(query, observations);
        var bases = Bases(lines);
        var chosen = query.IdentityBasis ?? bases.FirstOrDefault();
        var marked = lines.Select(line => Mark(line, chosen)).OrderByDescending(line => line.IsUsed).ToList();
        var used = marked.Where(line => line.IsUsed).ToList();
        // What counts no reach at all is a bound beside others, not a reach of its own.
        if (!used.Any(line => line.IdentityBasis is not null))
        {
            return new CampaignReachResult(ReachVerdict.NoReach, [.. lines.Select(line => line with { IsUsed = false })], null, null, bases, 1, Missing(lines));
        }

        var input = ReachInputBuilder.Build(query, used);
        var reach = ReachCalculator.Calculate(input);
        var verdict = reach.Conflict is not null ? ReachVerdict.Contradiction
            : bases.Count > 1 ? ReachVerdict.MixedBases
            : reach.Population is null ? ReachVerdict.NoPopulation
            : ReachVerdict.Interval;

        return new CampaignReachResult(
            verdict,
            marked,
            reach,
            chosen,
            [.. bases.Where(other => other != chosen)],
            used.SelectMany(line => line.Figures).Select(FigureRange.StepOf).DefaultIfEmpty(1).Max(),
            Notes(query, reach, bases, marked, input)) { Input = input };
    }

    // The basis that most channels count, of equals the one with the largest reach; a basis that the source leaves open agrees with nothing.
    private static List<IdentityBasis> Bases(IReadOnlyList<ChannelReachLine> lines) =>
    [
        .. lines.Where(line => line is { IsUsed: true, IdentityBasis: not null and not IdentityBasis.Unclear, UnionOf.Count: 0 })
            .GroupBy(line => line.IdentityBasis!.Value)
            .OrderByDescending(basis => basis.Count())
            .ThenByDescending(basis => basis.Max(line => line.Reach?.Lower))
            .ThenBy(basis => basis.Key)
            .Select(basis => basis.Key),
    ];

    private static ChannelReachLine Mark(ChannelReachLine line, IdentityBasis chosen) =>
        !line.IsUsed || line.IdentityBasis is null || line.IdentityBasis == chosen ? line
        : line with { IsUsed = false, Reason = line.IdentityBasis == IdentityBasis.Unclear ? ReachTexts.UnclearBasis : ReachTexts.OtherBasis };

    private static List<LocalizedText> Missing(IReadOnlyList<ChannelReachLine> lines)
    {
        var without = lines.Where(line => line is { Reach: null, UnionOf.Count: 0 }).Select(line => line.Channel).ToList();

        return without.Count > 0 ? [ReachTexts.NotIncluded(without)] : [];
    }

    private static List<LocalizedText> Notes(
        CampaignReachQuery query, DeduplicatedReach reach, List<IdentityBasis> bases, IReadOnlyList<ChannelReachLine> lines, ReachInput input)
    {
        var notes = new List<LocalizedText>();
        Add(reach.Conflict is not null, ReachTexts.Contradiction);
        Add(bases.Count > 1, ReachTexts.MixedBases);
        Add(reach.Population is null, ReachTexts.NoPopulation);
        Add(reach is { Population: not null, Interval: not null, Estimate: null } && input.Unions.Count > 0, ReachTexts.NoEstimate);
        Add(query.IdentityBasis is IdentityBasis.Profiles or IdentityBasis.Accounts || (query.IdentityBasis is null && bases[0] is IdentityBasis.Profiles or IdentityBasis.Accounts), ReachTexts.PersonsAssumed);
        Add(input.Channels.Count > ReachInputCheck.MostChannelsWithUnions && lines.Any(line => line.UnionOf.Count > 0), ReachTexts.TooManyForUnions);
        notes.AddRange(Missing(lines));
        notes.AddRange(lines.Where(line => line.IsUsed && line.Figures.Any(cell => !cell.Audience.IsAll)).Select(line => ReachTexts.MeasuredAudience(line.Channel)));
        notes.AddRange(reach.Warnings.Where(warning => warning.Rule == ReachRules.ReachExceedsPopulation).Select(warning => warning.Channels[0]).Distinct(StringComparer.Ordinal).Select(ReachTexts.ExceedsPopulation));

        return notes;

        void Add(bool applies, LocalizedText note)
        {
            if (applies)
            {
                notes.Add(note);
            }
        }
    }

    /// <summary>What the numbers assume; empty when nothing was computed.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="factor">The duplication factor that was asked for.</param>
    public static IReadOnlyList<LocalizedText> Assumptions(CampaignReachResult result, decimal factor)
    {
        var assumptions = new List<LocalizedText>();
        if (result.Channels.Any(line => line is { IsUsed: true, Cells.Count: > 0 }))
        {
            assumptions.Add(ReachTexts.ByCell);
        }

        if (result.Reach?.Method is { } method)
        {
            assumptions.Add(method == EstimateMethod.Independence ? ReachTexts.Independence : ReachTexts.MaximumEntropy);
            if (factor != 1)
            {
                assumptions.Add(ReachTexts.Factor(factor));
            }

            if (result.Reach.UnderstatedBy.Count > 0)
            {
                assumptions.Add(ReachTexts.Understated(result.Reach.UnderstatedBy));
            }
        }

        return assumptions;
    }
}
