using System.Globalization;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Analysis;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Figures;

/// <summary>What stands behind a figure id: the value when it was first known or shown, the value now, why they differ, and where it came from.</summary>
[GraphQLName("FigureRecord")]
public sealed class FigureRecordNode
{
    private readonly StoredFigure? _stored;
    private readonly RecomputedFigure? _derived;
    private readonly DateTimeOffset _now;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps a stored figure.</summary>
    /// <param name="id">The id.</param>
    /// <param name="stored">The figure.</param>
    public FigureRecordNode(string id, StoredFigure stored)
    {
        Id = id;
        _stored = stored;
        _campaign = new CampaignNode(stored.Campaign);
    }

    /// <summary>Wraps a computed figure.</summary>
    /// <param name="id">The id.</param>
    /// <param name="derived">The figure.</param>
    /// <param name="now">When it was computed anew, UTC.</param>
    public FigureRecordNode(string id, RecomputedFigure derived, DateTimeOffset now)
    {
        Id = id;
        _derived = derived;
        _now = now;
        _campaign = new CampaignNode(derived.Campaign);
    }

    /// <summary>The id.</summary>
    [ID]
    public string Id { get; }

    /// <summary>The newest observation of a stored figure; null for a computed one.</summary>
    internal Observation? Newest => _stored?.Looks[^1];

    /// <summary>The campaign it is about.</summary>
    public CampaignNode Campaign => _campaign;

    /// <summary>What one of its value is; a price is in kronor without VAT. That of the metric where it is one, also when it can no longer be computed.</summary>
    public MetricUnit Unit => _stored is { } stored ? MetricCatalog.Get(stored.Looks[^1].Metric).Unit : UnitOf(_derived!.Query);

    /// <summary>As it was when it was first known (a stored figure) or first shown (a computed one).</summary>
    public FigureValueNode Then => _stored is { } stored
        ? new FigureValueNode(stored.Looks[0].Value, null, stored.Looks[0].ObservedAt)
        : new FigureValueNode(_derived!.Then.Value, Interval(_derived.Then.Low, _derived.Then.High), _derived.Note.FirstShownAt);

    /// <summary>As it is now; null when it can no longer be computed.</summary>
    public FigureValueNode? Now => _stored is { } stored
        ? new FigureValueNode(stored.Looks[^1].Value, null, stored.Looks[^1].ObservedAt)
        : _derived!.Now is { } now ? new FigureValueNode(now.Value, Interval(now.Low, now.High), _now) : null;

    /// <summary>Value now minus value then; null when one of them is missing. Of intervals the difference of the estimates.</summary>
    public decimal? Difference => Now?.Value - Then.Value;

    /// <summary>The stored figure; null for a computed one.</summary>
    public FigureNode? Figure => _stored is { } stored ? new FigureNode(stored.Looks[^1], _campaign) : null;

    /// <summary>Every value a stored figure has had, oldest first; empty for a computed one.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<RevisionNode> Revisions => [.. (_stored?.Looks ?? []).Select(look => new RevisionNode(look))];

    /// <summary>Every change of a stored figure with size and cause, oldest first; empty for a computed one.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<FigureChangeNode> Changes => [.. (_stored?.Changes ?? []).Select(change => new FigureChangeNode(change, _campaign))];

    /// <summary>How a computed figure came about, down to the stored ones; null for a stored one and when it can no longer be computed.</summary>
    public ExpressionNode? Expression => _derived?.Now is { } now ? new ExpressionNode(now.Expression, _campaign) : null;

    /// <summary>What it means.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetDefinition(Language language = Language.Sv) => _stored is { } stored
        ? MetricCatalog.Get(stored.Looks[^1].Metric).Description.In(language)
        : (_derived!.Now?.Definition ?? NoLonger).In(language);

    /// <summary>Why the value now is not the value then, a sentence for each reason; empty when they are the same.</summary>
    /// <param name="language">Language of the text.</param>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<string> GetWhy(Language language = Language.Sv) =>
        [.. (_stored is { } stored ? stored.Changes.Select(Why) : Why(_derived!)).Select(reason => reason.In(language))];

    /// <summary>The answer or file that the newest value of a stored figure was read from, and the place in it; null for a computed one.</summary>
    /// <param name="answers">Kept answers.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<RawAnswerNode?> GetRawAnswerAsync([Service] IRawAnswerStore answers, CancellationToken cancellationToken) => _stored is { } stored
        ? new RawAnswerNode(stored.Looks[^1].Provenance, await answers.FindAsync(stored.Looks[^1].Provenance.RawId, cancellationToken))
        : null;

    private static LocalizedText NoLonger { get; } = new("Siffran går inte längre att räkna ut: något den stod på är borta.", "The figure can no longer be computed: something it stood on is gone.");

    private static MetricUnit UnitOf(DerivedQuery query) => query.Kind switch
    {
        DerivedKind.DeduplicatedReach => MetricUnit.Persons,
        DerivedKind.Comparison => MetricCatalog.Get(query.Metric!).Unit,
        DerivedKind.ChannelPrice or DerivedKind.PricePerReached => MetricUnit.Money,
        _ => throw new InvalidOperationException($"No unit is known for {query.Kind}."),
    };

    private static ValueIntervalNode? Interval(decimal? low, decimal? high) => low is null && high is null ? null : new ValueIntervalNode(low, high);

    private static LocalizedText Why(FigureChange change)
    {
        var cause = FigureChangeNode.Text(change.Cause);
        var day = TimeZoneInfo.ConvertTime(change.After.ObservedAt, LedgerSeries.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        return new($"{day}: {Text(change.Before.Value)} → {Text(change.After.Value)}. {cause.Sv}", $"{day}: {Text(change.Before.Value)} → {Text(change.After.Value)}. {cause.En}");
    }

    private static List<LocalizedText> Why(RecomputedFigure derived)
    {
        if (derived.Now is not { } now)
        {
            return [NoLonger];
        }

        var inputs = now.Expression.Leaves.ToDictionary(leaf => leaf.Key!, StringComparer.Ordinal);
        var known = derived.Then.Inputs.ToDictionary(input => input.Key, StringComparer.Ordinal);
        var changed = derived.Then.Inputs.Where(input => inputs.TryGetValue(input.Key, out var leaf) && leaf.Used != input.Value)
            .Select(input => new LocalizedText($"{input.Sv}: {Text(input.Value)} → {Text(inputs[input.Key].Used)}.", $"{input.En}: {Text(input.Value)} → {Text(inputs[input.Key].Used)}."));
        var gone = derived.Then.Inputs.Where(input => !inputs.ContainsKey(input.Key)).Select(input => new LocalizedText($"Borta: {input.Sv}.", $"Gone: {input.En}."));
        var come = inputs.Values.Where(leaf => !known.ContainsKey(leaf.Key!)).Select(leaf => new LocalizedText($"Nytt: {leaf.Label.Sv}.", $"New: {leaf.Label.En}."));
        var reasons = changed.Concat(gone).Concat(come).ToList();
        var isSame = now.Value == derived.Then.Value && now.Low == derived.Then.Low && now.High == derived.Then.High;

        return reasons.Count > 0 || isSame ? reasons : [new("Sättet att räkna har ändrats.", "The way of computing has changed.")];
    }

    private static string Text(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "–";
}

/// <summary>A value at a moment.</summary>
/// <param name="Value">The value, or the estimate of an interval; null when there was none.</param>
/// <param name="Interval">The interval of a computed figure; null for a stored one.</param>
/// <param name="At">When it was known or shown, UTC.</param>
[GraphQLName("FigureValue")]
public sealed record FigureValueNode(decimal? Value, ValueIntervalNode? Interval, DateTimeOffset At);
