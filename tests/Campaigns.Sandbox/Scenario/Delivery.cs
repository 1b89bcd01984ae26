using System.Collections.Concurrent;

namespace Campaigns.Sandbox.Scenario;

/// <summary>The smallest part of the truth: one ad, day, placement and audience cell.</summary>
public sealed record Leaf(DateOnly Day, AdGroupPlan Group, AdPlan Ad, PlacementShare Placement, AudienceShare Cell, Counts Counts);

/// <summary>What a campaign delivers, day by day, when every figure is final.</summary>
public sealed class Delivery
{
    private static readonly int[] Weekday = [108, 94, 92, 95, 97, 104, 110];

    private readonly Dictionary<DateOnly, List<Leaf>> days;
    private readonly Dictionary<(string? Age, string? Gender), long> cells = [];

    // A flight to date asks for all of its days, every morning: what is delivered is added up once.
    private readonly ConcurrentDictionary<(DateOnly Day, Cut Cut), IReadOnlyList<Part>> parts = new();

    private Delivery(CampaignPlan plan, IReadOnlyList<Leaf> leaves)
    {
        Plan = plan;
        days = leaves.GroupBy(leaf => leaf.Day).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var leaf in leaves)
        {
            var impressions = leaf.Counts[Counter.Impressions];
            foreach (var key in new[] { (null, null), (leaf.Cell.Age, null), (null, leaf.Cell.Gender), ((string?)leaf.Cell.Age, (string?)leaf.Cell.Gender) })
            {
                cells[key] = cells.GetValueOrDefault(key) + impressions;
            }
        }
    }

    /// <summary>The plan that was delivered.</summary>
    public CampaignPlan Plan { get; }

    /// <summary>Builds the delivery of a plan: the same for the same plan, and exactly its totals.</summary>
    public static Delivery Of(CampaignPlan plan)
    {
        var leaves = new List<Leaf>();
        foreach (var (gender, totals) in ByGender(plan))
        {
            leaves.AddRange(Allot(Slots(plan, gender), totals));
        }

        return new Delivery(plan, leaves);
    }

    /// <summary>The parts of a day at a cut; empty outside the flight.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cut">What the parts are told apart by.</param>
    public IReadOnlyList<Part> Parts(DateOnly day, Cut cut) => parts.GetOrAdd((day, cut), _ => Parts(day, cut, _ => true));

    /// <summary>The parts of a day at a cut, of some of its leaves.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cut">What the parts are told apart by.</param>
    /// <param name="where">Which leaves count.</param>
    public IReadOnlyList<Part> Parts(DateOnly day, Cut cut, Func<Leaf, bool> where)
    {
        var sums = new Dictionary<Part, Counts>();
        foreach (var leaf in (days.GetValueOrDefault(day) ?? []).Where(where))
        {
            var key = cut.Of(leaf);
            if (!sums.TryGetValue(key, out var sum))
            {
                sums[key] = sum = new Counts();
            }

            sum.Add(leaf.Counts);
        }

        return [.. sums.Select(pair => pair.Key with { Counts = pair.Value })];
    }

    /// <summary>People reached by a number of impressions in an audience cell.</summary>
    /// <remarks>
    /// Frequency rises in a straight line from 1 at the first impression to the flight's own at the last: so reach never exceeds impressions, grows with
    /// every day, never reaches the sum of its parts, and is the plan's for the whole flight.
    /// </remarks>
    /// <param name="impressions">Impressions within the cell.</param>
    /// <param name="age">Age band; null for all ages.</param>
    /// <param name="gender">Gender; null for all.</param>
    public long Reach(long impressions, string? age, string? gender)
    {
        Int128 all = Plan.Totals[Counter.Impressions];
        Int128 inCell = cells.GetValueOrDefault((age, gender));
        Int128 reach = Plan.Reach;
        if (impressions == 0 || inCell == 0)
        {
            return 0;
        }

        // Rounded up: whoever saw something is somebody.
        var divisor = (reach * inCell) + (impressions * (all - reach));
        return (long)(((impressions * reach * inCell) + divisor - 1) / divisor);
    }

    private static IEnumerable<(string Gender, Counts Totals)> ByGender(CampaignPlan plan)
    {
        var genders = plan.Audience.Select(cell => cell.Gender).Distinct().ToList();
        var parts = genders.ConvertAll(_ => new Counts());
        Share(Counter.Impressions, [.. genders.Select(gender => (long)plan.Audience.Where(cell => cell.Gender == gender).Sum(cell => cell.Share))]);
        foreach (var (child, parent) in Counts.Funnel)
        {
            Share(child, [.. parts.Select(part => part[parent])]);
        }

        if (plan.MaleCompletions is { } boys)
        {
            var male = genders.IndexOf("male");
            var rest = Spread.Over(plan.Totals[Counter.Completions] - boys, [.. parts.Select((part, index) => index == male ? 0 : part[Counter.ThreeQuarters])]);
            for (var index = 0; index < parts.Count; index++)
            {
                parts[index][Counter.Completions] = index == male ? boys : rest[index];
            }
        }

        return genders.Zip(parts);

        void Share(Counter counter, IReadOnlyList<long> weights)
        {
            var shares = Spread.Over(plan.Totals[counter], weights);
            for (var index = 0; index < shares.Length; index++)
            {
                parts[index][counter] = shares[index];
            }
        }
    }

    private static List<(Leaf Leaf, long Weight)> Slots(CampaignPlan plan, string gender)
    {
        var slots = new List<(Leaf, long)>();
        for (var day = plan.First; day <= plan.Last; day = day.AddDays(1))
        {
            foreach (var adGroup in plan.AdGroups)
            {
                foreach (var ad in adGroup.Ads.Where(ad => ad.Share > 0 && day >= (ad.From ?? plan.First) && day < (ad.Deleted ?? DateOnly.MaxValue)))
                {
                    var weight = ad.Share * Rhythm(plan, ad, day);
                    slots.AddRange(
                        from placement in plan.Placements
                        from cell in plan.Audience
                        where cell.Gender == gender
                        select (new Leaf(day, adGroup, ad, placement, cell, new Counts()), weight * placement.Share * cell.Share));
                }
            }
        }

        return slots;
    }

    private static long Rhythm(CampaignPlan plan, AdPlan ad, DateOnly day)
    {
        var started = day.DayNumber - plan.First.DayNumber;
        var ramp = started switch { 0 => 4, 1 => 7, _ => 10 };
        return ramp * Weekday[(int)day.DayOfWeek] * (850L + (Spread.Noise(FormattableString.Invariant($"{ad.Id} {day:yyyy-MM-dd}")) * 3 / 10)) / 100;
    }

    private static IEnumerable<Leaf> Allot(List<(Leaf Leaf, long Weight)> slots, Counts totals)
    {
        Put(Counter.Impressions, Spread.Over(totals[Counter.Impressions], slots.ConvertAll(slot => slot.Weight)));
        foreach (var (child, parent) in Counts.Funnel)
        {
            Put(child, Spread.Over(totals[child], slots.ConvertAll(slot => slot.Leaf.Counts[parent])));
        }

        return slots.Select(slot => slot.Leaf).Where(leaf => !leaf.Counts.IsEmpty);

        void Put(Counter counter, long[] parts)
        {
            for (var index = 0; index < parts.Length; index++)
            {
                slots[index].Leaf.Counts[counter] = parts[index];
            }
        }
    }
}
