namespace Campaigns.Sandbox.Scenario;

/// <summary>The truth that every stand-in platform answers from. The same plans give the same figures on every machine.</summary>
public sealed class CampaignScenario
{
    // What is delivered never changes, so every sandbox of a process shares it.
    private static readonly Lazy<IReadOnlyList<Delivery>> Deliveries2023 = new(() => [.. Plan2023.Campaigns.Select(Delivery.Of)]);

    private readonly IReadOnlyList<Delivery> deliveries;
    private readonly Dictionary<(Platform Platform, DateOnly Day), int> restated = [];
    private readonly Lock gate = new();

    private CampaignScenario(IReadOnlyList<Delivery> deliveries) => this.deliveries = deliveries;

    /// <summary>The campaigns of 2023.</summary>
    public static CampaignScenario Of2023() => new(Deliveries2023.Value);

    /// <summary>Campaigns of one's own, as a benchmark makes them.</summary>
    /// <param name="plans">The campaigns.</param>
    public static CampaignScenario Of(IEnumerable<CampaignPlan> plans) => new([.. plans.Select(Delivery.Of)]);

    /// <summary>Every campaign of every platform.</summary>
    public IEnumerable<CampaignPlan> Plans => deliveries.Select(delivery => delivery.Plan);

    /// <summary>The campaigns of one platform.</summary>
    public IEnumerable<CampaignPlan> PlansOf(Platform platform) => Plans.Where(plan => plan.Platform == platform);

    /// <summary>Changes what is final for days of a platform, as platforms do long after the fact.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="perMille">The new final value in per mille of the planned one, 0 to 2000; 1000 takes the change back.</param>
    public void Restate(Platform platform, DateOnly from, DateOnly to, int perMille)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perMille, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perMille, 2000);
        lock (gate)
        {
            for (var day = from; day <= to; day = day.AddDays(1))
            {
                restated[(platform, day)] = perMille;
            }
        }
    }

    /// <summary>Answers a question: rows with at least one impression, ordered by campaign, ad group, ad, window and cell.</summary>
    public IReadOnlyList<ReportRow> Report(ReportQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = new List<ReportRow>();
        foreach (var delivery in deliveries.Where(delivery => delivery.Plan.Platform == query.Platform))
        {
            rows.AddRange(Rows(delivery, query));
        }

        return query.Level == Level.Account ? Together(rows) : rows;
    }

    private IEnumerable<ReportRow> Rows(Delivery delivery, ReportQuery query)
    {
        var sums = new Dictionary<RowKey, Counts>();
        var first = query.From > delivery.Plan.First ? query.From : delivery.Plan.First;
        var last = query.To < delivery.Plan.Last ? query.To : delivery.Plan.Last;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            foreach (var (key, counts) in OfDay(delivery, query, day))
            {
                if (sums.TryGetValue(key, out var sum))
                {
                    sum.Add(counts);
                }
                else
                {
                    sums[key] = counts;
                }
            }
        }

        return sums.Where(pair => !pair.Value.IsEmpty)
            .Select(pair => new ReportRow(pair.Key, pair.Value, delivery.Reach(pair.Value[Counter.Impressions], pair.Key.Age, pair.Key.Gender)))
            .OrderBy(row => row.Key.Group?.Id, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Ad?.Id, StringComparer.Ordinal)
            .ThenBy(row => row.Key.From)
            .ThenBy(row => $"{row.Key.Publisher}|{row.Key.Position}|{row.Key.Age}|{row.Key.Gender}", StringComparer.Ordinal);
    }

    // Late arrival is applied to a row's day, not to its leaves: a leaf is too small to be rounded.
    private IEnumerable<(RowKey Key, Counts Counts)> OfDay(Delivery delivery, ReportQuery query, DateOnly day)
    {
        var curve = ArrivalCurve.Of(query.Platform);
        var age = query.Today is { } today ? today.DayNumber - day.DayNumber : int.MaxValue;
        var change = RestatedPerMille(query.Platform, day);
        var (from, to) = query.Slice?.Invoke(day) ?? (query.From, query.To);
        var window = (From: from < query.From ? query.From : from, To: to > query.To ? query.To : to);
        var parts = query.Where is { } where ? delivery.Parts(day, Cut.Of(query), leaf => where(delivery.Plan, leaf)) : delivery.Parts(day, Cut.Of(query));
        return parts.Select(part => (Key(delivery.Plan, part, window), part.Counts.Scaled(_ => change).Scaled(counter => curve.PerMille(counter, age))));
    }

    private static RowKey Key(CampaignPlan plan, Part part, (DateOnly From, DateOnly To) window) =>
        new(plan, part.Group, part.Ad, window.From, window.To, part.Publisher, part.Position, part.Age, part.Gender);

    // People of two campaigns overlap a little: the account's reach lies between the greatest and the sum.
    private static List<ReportRow> Together(IEnumerable<ReportRow> rows) =>
        [.. rows.GroupBy(row => row.Key with { Campaign = null }).Select(group =>
        {
            var counts = new Counts();
            foreach (var row in group)
            {
                counts.Add(row.Counts);
            }

            var greatest = group.Max(row => row.Reach);
            return new ReportRow(group.Key, counts, greatest + ((group.Sum(row => row.Reach) - greatest) * 9 / 10));
        })];

    private int RestatedPerMille(Platform platform, DateOnly day)
    {
        lock (gate)
        {
            return restated.GetValueOrDefault((platform, day), 1000);
        }
    }
}
