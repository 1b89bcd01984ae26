using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Equality;

/// <summary>Whom a campaign's channels reached by sex, and by age, language or region where they tell it (domain/analysis.md N12).</summary>
public static class CampaignEquality
{
    private static readonly string[] Women = ["women", "girls"];
    private static readonly string[] Men = ["men", "boys"];

    /// <summary>Every measured group of every channel, and the comparison of women and men.</summary>
    /// <param name="figures">Figures of the metric, of <c>spend</c> for costs.</param>
    /// <param name="metric">Metric id: a count.</param>
    /// <param name="channels">Channel ids; null for all.</param>
    /// <param name="population">The population; null when nobody has entered it.</param>
    /// <exception cref="MetricQueryException">The metric is a rate, which has no share of women and men.</exception>
    public static CampaignEqualityResult Of(ComparedFigures figures, string metric, IReadOnlyList<string>? channels, PopulationTable? population)
    {
        if (MetricCatalog.Get(metric) is { Kind: MetricKind.Ratio })
        {
            throw new MetricQueryException($"The metric '{metric}' is a ratio and has no parts. Ask for a count, as reach or impressions.");
        }

        // Who is counted keeps unique counts apart; a count of events is one thing whatever its groups are said to count.
        var isUnique = MetricCatalog.Get(metric).Kind == MetricKind.UniqueCount;
        var costs = figures.Cells("spend", Dimension.Audience).Where(cell => !cell.Audience.IsAll).ToLookup(cell => (cell.Channel, cell.Track, cell.Audience));
        var byChannel = figures.Cells(metric, Dimension.Audience)
            .Where(cell => cell.Value >= 0 && (channels is null || channels.Contains(cell.Channel ?? string.Empty)) && cell.Track == figures.Track)
            .GroupBy(cell => (cell.Channel, IdentityBasis: isUnique ? cell.IdentityBasis : null))
            .Select(channel => OfChannel(channel.Key.Channel, channel.Key.IdentityBasis, [.. channel], population, costs))
            .Where(channel => channel.Groups.Count > 0)
            .ToList();

        return new CampaignEqualityResult(byChannel, Together(byChannel, metric, population), Notes(byChannel, population));
    }

    private static ChannelEquality OfChannel(
        string? channel, IdentityBasis? basis, List<ComparisonCell> cells, PopulationTable? population, ILookup<(string?, string?, AudienceCell), ComparisonCell> costs)
    {
        // One way of splitting: sex alone where it exists, else the split with most groups.
        var split = cells.Where(cell => !cell.Audience.IsAll)
            .GroupBy(cell => Split(cell.Audience), StringComparer.Ordinal)
            .OrderByDescending(group => group.Key == "s").ThenByDescending(group => group.Count())
            .FirstOrDefault();
        var whole = cells.FirstOrDefault(cell => cell.Audience.IsAll);
        var known = (split ?? Enumerable.Empty<ComparisonCell>()).Where(cell => !IsUnknown(cell.Audience)).Sum(cell => cell.Value!.Value);
        var all = (split ?? Enumerable.Empty<ComparisonCell>()).Sum(cell => cell.Value!.Value);
        var total = Math.Max(all, whole?.Value ?? 0);
        var groups = (split ?? Enumerable.Empty<ComparisonCell>()).OrderBy(cell => cell.Audience.Key, StringComparer.Ordinal).Select(cell => new EqualityGroup(
            cell,
            IsUnknown(cell.Audience) || known == 0 || whole is not null && known < whole.Value * 0.5m ? null : cell.Value / known,
            total > 0 ? cell.Value / total : null,
            Population(population, cell.Audience),
            costs[(cell.Channel, cell.Track, cell.Audience)].FirstOrDefault() is { Value: { } sek } ? CostFigure.Known(sek, CostStage.Reported) : CostFigure.Missing)).ToList();

        return new ChannelEquality(channel, basis, groups, whole is null ? null : Math.Max(0, whole.Value!.Value - all), Compare(groups, total - all, population));
    }

    private static EqualityResult? Compare(List<EqualityGroup> groups, decimal notReported, PopulationTable? population)
    {
        PersonInterval? Of(string[] sexes) => groups.Where(group => sexes.Contains(group.Cell.Audience.Sex)).ToList() is { Count: > 0 } found
            ? found.Select(group => FigureRange.Of(group.Cell)).Aggregate((sum, next) => new PersonInterval(sum.Lower + next.Lower, sum.Upper + next.Upper))
            : null;

        return Of(Women) is { } women && Of(Men) is { } men
            ? EqualityLens.Compare(new EqualityInput
            {
                Women = women,
                Men = men,
                Unknown = Math.Max(0, notReported) + groups.Where(group => group.Cell.Audience.Sex is "unknown" or "other").Sum(group => group.Cell.Value!.Value),
                PopulationWomen = Sum(population, Women),
                PopulationMen = Sum(population, Men),
                CostWomen = Cost(groups, Women),
                CostMen = Cost(groups, Men),
            })
            : null;
    }

    /// <summary>All channels that tell sex and count alike: of unique counts the intervals that hold the truth, of other counts the sums.</summary>
    private static EqualityResult? Together(List<ChannelEquality> channels, string metric, PopulationTable? population)
    {
        var told = channels.Where(channel => channel.Comparison is not null).GroupBy(channel => channel.IdentityBasis).OrderByDescending(group => group.Count()).FirstOrDefault()?.ToList();
        if (told is not { Count: > 0 })
        {
            return null;
        }

        var isUnique = MetricCatalog.Get(metric).Kind == MetricKind.UniqueCount;
        PersonInterval Union(IEnumerable<PersonInterval> parts, decimal? most)
        {
            var list = parts.ToList();
            var sum = list.All(part => part.Upper is not null) ? list.Sum(part => part.Upper) : null;
            var upper = isUnique && most is { } cap ? (sum is { } known ? Math.Min(known, cap) : cap) : sum;
            var lower = isUnique ? list.Max(part => part.Lower) : list.Sum(part => part.Lower);
            return new PersonInterval(upper is { } end ? Math.Min(lower, end) : lower, upper);
        }

        return EqualityLens.Compare(new EqualityInput
        {
            Women = Union(told.Select(channel => channel.Comparison!.Women.Reached), Sum(population, Women)),
            Men = Union(told.Select(channel => channel.Comparison!.Men.Reached), Sum(population, Men)),
            Unknown = told.Sum(channel => (channel.NotReported ?? 0) + channel.Groups.Where(group => group.Cell.Audience.Sex is "unknown" or "other").Sum(group => group.Cell.Value!.Value)),
            PopulationWomen = Sum(population, Women),
            PopulationMen = Sum(population, Men),
        });
    }

    private static List<LocalizedText> Notes(List<ChannelEquality> channels, PopulationTable? population)
    {
        var notes = new List<LocalizedText>();
        if (channels.Count == 0)
        {
            notes.Add(new("Ingen kanal redovisar kön, ålder, språk eller region.", "No channel reports sex, age, language or region."));
        }
        else if (channels.All(channel => channel.Comparison is null))
        {
            notes.Add(new("Ingen kanal redovisar både kvinnor och män, så det går inte att jämföra dem.", "No channel reports both women and men, so they cannot be compared."));
        }

        if (population?.Cells.Count is null or 0)
        {
            notes.Add(new("Målgruppens storlek per kön är inte inlagd, så andelar av befolkningen saknas.", "The size of the target group by sex has not been entered, so shares of the population are missing."));
        }

        if (channels.Any(channel => channel.Comparison?.UnknownShare > EqualityLens.MostUnknown))
        {
            notes.Add(new("Mer än var tionde har okänt kön. Jämförelsen är därför ett intervall.", "More than one in ten is of unknown sex. So the comparison is an interval."));
        }

        return notes;
    }

    private static CostFigure Cost(List<EqualityGroup> groups, string[] sexes) => groups.Where(group => sexes.Contains(group.Cell.Audience.Sex)).Select(group => group.Cost).Aggregate((sum, next) => sum.Plus(next));

    private static decimal? Sum(PopulationTable? population, string[] sexes) =>
        population?.Cells.Where(part => sexes.Contains(AudienceCell.Parse(part.Audience).Sex)).ToList() is { Count: > 0 } found ? found.Sum(part => (decimal)part.Size) : null;

    // A cell's own number, or the sum of the finer cells of a cell that names its sex alone.
    private static decimal? Population(PopulationTable? population, AudienceCell audience)
    {
        var parts = population?.Cells.Select(part => (Audience: AudienceCell.Parse(part.Audience), part.Size)).ToList();
        var same = parts?.Where(part => part.Audience == audience).ToList();
        var sexes = Women.Contains(audience.Sex) ? Women : Men.Contains(audience.Sex) ? Men : [];

        return same is [var only] ? only.Size : Split(audience) == "s" && sexes.Length > 0 ? Sum(population, sexes) : null;
    }

    private static bool IsUnknown(AudienceCell cell) => cell.Sex is "unknown" || cell.Age is "unknown" || cell.Language is "unknown" || cell.Region is "unknown";

    private static string Split(AudienceCell cell) =>
        string.Concat(cell.Sex is null ? "" : "s", cell.Age is null ? "" : "a", cell.Language is null ? "" : "l", cell.Region is null ? "" : "r");
}

/// <summary>Whom a campaign reached.</summary>
/// <param name="Channels">Each channel that tells; a null channel is a figure over several.</param>
/// <param name="Together">Women and men over the channels that tell both; null when none does.</param>
/// <param name="Notes">What a reader must know; empty when nothing.</param>
public sealed record CampaignEqualityResult(IReadOnlyList<ChannelEquality> Channels, EqualityResult? Together, IReadOnlyList<LocalizedText> Notes);

/// <summary>Whom one channel reached.</summary>
/// <param name="Channel">Channel id; null for a figure over several channels.</param>
/// <param name="IdentityBasis">What it counts; null for counts of events.</param>
/// <param name="Groups">The measured groups, unknown among them.</param>
/// <param name="NotReported">What the channel's whole has more than its groups; null when the whole is not known.</param>
/// <param name="Comparison">Women and men; null unless it tells both.</param>
public sealed record ChannelEquality(string? Channel, IdentityBasis? IdentityBasis, IReadOnlyList<EqualityGroup> Groups, decimal? NotReported, EqualityResult? Comparison);

/// <summary>One measured group.</summary>
/// <param name="Cell">Its figure.</param>
/// <param name="ShareOfKnown">Share of those whose group is known, 0 to 1; null for the unknown and where most is unknown.</param>
/// <param name="ShareOfAll">Share of all, unknown included, 0 to 1.</param>
/// <param name="Population">Persons in the group; null when not known.</param>
/// <param name="Cost">What reaching the group cost, where the channel tells it.</param>
public sealed record EqualityGroup(ComparisonCell Cell, decimal? ShareOfKnown, decimal? ShareOfAll, decimal? Population, CostFigure Cost)
{
    /// <summary>Share of the group's population, 0 and more; null without a population.</summary>
    public decimal? Rate => Population is > 0 and { } persons ? Cell.Value / persons : null;

    /// <summary>Cost per one reached of the group.</summary>
    public UnitCost CostPerReached => UnitCost.Of(Cost, Cell.Value, "reached of the group");
}
