using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Ledger;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>When the days of a metric in a channel stop changing, learned from the agency's own history.</summary>
[GraphQLName("Finality")]
public sealed class FinalityNode
{
    private readonly Finality _finality;

    /// <summary>Wraps the record.</summary>
    /// <param name="finality">The finality.</param>
    /// <param name="daysSeen">Days with figures.</param>
    public FinalityNode(Finality finality, int daysSeen)
    {
        _finality = finality;
        DaysSeen = daysSeen;
    }

    /// <summary>The age in days from which a day is final. Younger days are preliminary; a change after is a revision.</summary>
    public int LagDays => _finality.LagDays;

    /// <summary>True when the history was long enough; false when the lag is the channel's documented default.</summary>
    public bool Learned => _finality.IsLearned;

    /// <summary>Days that were looked at.</summary>
    public int DaysSeen { get; }

    /// <summary>Growth from one age to the next, below the lag, where enough days were seen at both.</summary>
    [ListSize(AssumedSize = 30)]
    public IReadOnlyList<GrowthFactorNode> Factors =>
        [.. Enumerable.Range(1, Math.Max(0, _finality.LagDays - 1)).Where(age => _finality.Factor(age) is not null).Select(age => new GrowthFactorNode(age, _finality.Factor(age)!.Value))];

    /// <summary>What a young value is expected to become; shown only as expected. Null when a factor on the way is not known.</summary>
    /// <param name="value">The value as known.</param>
    /// <param name="age">Its age in days, 0 to 1000.</param>
    public decimal? GetExpectedFinal(decimal value, int age) => age is >= 0 and <= 1000 ? _finality.ExpectedFinal(value, age) : null;
}

/// <summary>Growth of days from one age to the next.</summary>
/// <param name="Age">Age in days.</param>
/// <param name="Factor">Sum a day later over the sum at this age; 1 for no growth.</param>
[GraphQLName("GrowthFactor")]
public sealed record GrowthFactorNode(int Age, decimal Factor);
