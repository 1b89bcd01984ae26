namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>What one channel says about how many different persons it reached in the period (domain/analysis.md N1).</summary>
public sealed record ChannelReach
{
    /// <summary>Channel id.</summary>
    public required string Channel { get; init; }

    /// <summary>Reach in persons of the target population: one number, or the range it must lie in.</summary>
    public required PersonInterval Reach { get; init; }

    /// <summary>
    /// The number to estimate with, in persons, when <see cref="Reach"/> is a range and a model gives one; null otherwise. Without it a range enters the
    /// estimate with its lower end, and the result names the channel.
    /// </summary>
    public decimal? Estimate { get; init; }

    /// <summary>
    /// Reach by audience cell, in persons, keyed as in <see cref="ReachInput.Cells"/>. A cell that is left out is unknown, not zero; what the cells do
    /// not account for is the channel's unknown bucket.
    /// </summary>
    public IReadOnlyDictionary<string, decimal> Cells { get; init; } = new Dictionary<string, decimal>();

    /// <summary>A channel with a reported reach.</summary>
    /// <param name="channel">Channel id.</param>
    /// <param name="reach">Reported reach in persons.</param>
    public static ChannelReach Exactly(string channel, decimal reach) =>
        new() { Channel = channel, Reach = PersonInterval.Exactly(reach) };

    /// <summary>A channel that reports impressions and no reach: nobody is reached without an impression, so 0 ≤ reach ≤ impressions.</summary>
    /// <param name="channel">Channel id.</param>
    /// <param name="impressions">Impressions of the same period; null when they are unknown too, which leaves only the population as a bound.</param>
    public static ChannelReach FromImpressions(string channel, decimal? impressions) =>
        new() { Channel = channel, Reach = new PersonInterval(0, impressions) };

    /// <summary>A channel whose reach is known only for parts of the period.</summary>
    /// <remarks>The parts share their heavy users, so independence would be wrong: the whole lies between the largest part and the sum (N1, N2).</remarks>
    /// <param name="channel">Channel id.</param>
    /// <param name="reachOfPeriods">Reach of each part, in persons; the parts together cover the period.</param>
    /// <exception cref="ArgumentException">There is no part.</exception>
    public static ChannelReach OverPeriods(string channel, IReadOnlyCollection<decimal> reachOfPeriods)
    {
        if (reachOfPeriods.Count == 0)
        {
            throw new ArgumentException($"Channel '{channel}' has no period. Give the reach of at least one, or use FromImpressions.", nameof(reachOfPeriods));
        }

        return new() { Channel = channel, Reach = new PersonInterval(reachOfPeriods.Max(), reachOfPeriods.Sum()) };
    }

    /// <summary>A channel that counts accounts where a person may have several (N11): persons lie in [accounts / highest, accounts / lowest].</summary>
    /// <param name="channel">Channel id.</param>
    /// <param name="accounts">Accounts reached.</param>
    /// <param name="lowestAccountsPerPerson">Fewest accounts a person has on average, greater than zero.</param>
    /// <param name="highestAccountsPerPerson">Most accounts a person has on average, not below the lowest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not positive or reversed.</exception>
    public static ChannelReach FromAccounts(string channel, decimal accounts, decimal lowestAccountsPerPerson, decimal highestAccountsPerPerson)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lowestAccountsPerPerson);
        ArgumentOutOfRangeException.ThrowIfLessThan(highestAccountsPerPerson, lowestAccountsPerPerson);
        return new() { Channel = channel, Reach = new PersonInterval(accounts / highestAccountsPerPerson, accounts / lowestAccountsPerPerson) };
    }
}
