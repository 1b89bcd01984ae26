using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>Says which figures may be set against each other (domain/analysis.md N9).</summary>
public static class ComparabilityGuard
{
    private const string Unknown = "?";

    /// <summary>Judges figures that a chart or table would show side by side.</summary>
    /// <remarks>
    /// Figures are comparable when tier, metric, version, identity basis, denominator base and money basis all agree. An unknown tier, identity or base agrees
    /// with nothing, not even with another unknown.
    /// </remarks>
    /// <param name="figures">The figures.</param>
    /// <param name="availableTiers">For each channel, the tiers it has figures of; used for the offer. A channel that is left out has those of its own figures.</param>
    public static Comparability Judge(
        IReadOnlyList<ComparableFigure> figures,
        IReadOnlyDictionary<string, IReadOnlyCollection<ExposureTier>>? availableTiers = null)
    {
        var groups = Group(figures);
        var reasons = groups.Count > 1 ? Reasons(figures) : [];
        return new Comparability
        {
            Verdict = groups.Count <= 1 ? ComparabilityVerdict.Comparable
                : groups.Count == figures.Count ? ComparabilityVerdict.Refused
                : ComparabilityVerdict.Split,
            Reasons = reasons,
            Groups = groups,
            OfferedTier = reasons.Any(reason => reason.Kind == ComparabilityDifference.MixedTiers) ? LowestCommonTier(figures, availableTiers) : null,
            IsOutsideMrc = figures.Select(figure => figure.Channel).Distinct(StringComparer.Ordinal).Count() > 1,
        };
    }

    /// <summary>The lowest tier that every channel has figures of; null when there is none.</summary>
    /// <param name="tiersByChannel">The tiers of each channel.</param>
    public static ExposureTier? LowestCommonTier(IEnumerable<IReadOnlyCollection<ExposureTier>> tiersByChannel)
    {
        IEnumerable<ExposureTier>? common = null;
        foreach (var tiers in tiersByChannel)
        {
            common = common is null ? tiers : common.Intersect(tiers).ToList();
        }

        return common?.Select(tier => (ExposureTier?)tier).Min();
    }

    private static ExposureTier? LowestCommonTier(
        IReadOnlyList<ComparableFigure> figures,
        IReadOnlyDictionary<string, IReadOnlyCollection<ExposureTier>>? available) => LowestCommonTier(
        figures.GroupBy(figure => figure.Channel).Select(channel => available?.GetValueOrDefault(channel.Key)
            ?? [.. channel.Where(figure => figure.Tier is not null).Select(figure => figure.Tier!.Value)]));

    private static List<IReadOnlyList<ComparableFigure>> Group(IReadOnlyList<ComparableFigure> figures)
    {
        var groups = new List<List<ComparableFigure>>();
        foreach (var figure in figures)
        {
            var group = groups.Find(group => Agree(group[0], figure));
            if (group is null)
            {
                groups.Add([figure]);
            }
            else
            {
                group.Add(figure);
            }
        }

        return [.. groups];
    }

    private static bool Agree(ComparableFigure left, ComparableFigure right) =>
        !HasUnknown(left) && !HasUnknown(right) && left with { Channel = right.Channel } == right;

    private static bool HasUnknown(ComparableFigure figure) =>
        figure.Tier is null || figure.IdentityBasis == IdentityBasis.Unclear || figure.DenominatorBase == DenominatorBase.NotStated;

    private static List<ComparabilityReason> Reasons(IReadOnlyList<ComparableFigure> figures)
    {
        var reasons = new List<ComparabilityReason>();
        Add(ComparabilityDifference.MixedTiers, figures.Where(figure => figure.Tier is not null).Select(figure => figure.Tier.ToString()));
        AddUnknown(ComparabilityDifference.UnknownTier, figures.Where(figure => figure.Tier is null));
        Add(ComparabilityDifference.MixedDefinitions, figures.Select(figure => figure.Metric));
        foreach (var metric in figures.GroupBy(figure => figure.Metric))
        {
            Add(ComparabilityDifference.MixedVersions, metric.Select(figure => figure.MetricVersion ?? Unknown));
        }

        Add(ComparabilityDifference.MixedIdentityBases, figures.Select(figure => figure.IdentityBasis is null or IdentityBasis.Unclear ? null : figure.IdentityBasis.ToString()));
        AddUnknown(ComparabilityDifference.UnknownIdentityBasis, figures.Where(figure => figure.IdentityBasis == IdentityBasis.Unclear));
        Add(ComparabilityDifference.MixedDenominatorBases, figures.Select(figure => figure.DenominatorBase is null or DenominatorBase.NotStated ? null : figure.DenominatorBase.ToString()));
        AddUnknown(ComparabilityDifference.UnknownDenominatorBase, figures.Where(figure => figure.DenominatorBase == DenominatorBase.NotStated));
        Add(ComparabilityDifference.MixedMoney, figures.Select(figure => figure.MoneyBasis));
        return reasons;

        void Add(ComparabilityDifference kind, IEnumerable<string?> values)
        {
            var different = values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (different.Count > 1)
            {
                reasons.Add(new ComparabilityReason(kind, different));
            }
        }

        void AddUnknown(ComparabilityDifference kind, IEnumerable<ComparableFigure> unknown)
        {
            var channels = unknown.Select(figure => figure.Channel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (channels.Count > 0)
            {
                reasons.Add(new ComparabilityReason(kind, channels));
            }
        }
    }
}
