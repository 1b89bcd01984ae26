using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>Bounds what the operations of one client may cost together in a minute. Counting requests would let one document of many aliases through as one.</summary>
/// <remarks>A client is a user with a name, or an address for users without one. The budget fills up evenly over the minute.</remarks>
internal sealed class CostBudget : IDisposable
{
    private const int MostSteps = 60;

    private readonly int _perMinute;
    private readonly PartitionedRateLimiter<HttpContext>? _spending;

    public CostBudget(GraphQLHttpOptions options)
    {
        if (options.MaxCostPerMinute is not { } perMinute)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(perMinute, 1, nameof(options.MaxCostPerMinute));
        _perMinute = perMinute;
        var steps = Math.Clamp(perMinute, 1, MostSteps);
        _spending = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetTokenBucketLimiter(ClientName.Of(http), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = perMinute / steps,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / steps,
            QueueLimit = 0,
        }));
    }

    /// <summary>Takes the cost of an operation from the client's budget.</summary>
    /// <param name="http">The request.</param>
    /// <param name="cost">The reckoned cost; a part of a unit counts whole, and more than a minute's budget counts as that.</param>
    /// <returns>False when the budget does not hold that much now; nothing is taken then.</returns>
    public bool TrySpend(HttpContext http, double cost)
    {
        if (_spending is null)
        {
            return true;
        }

        using var lease = _spending.AttemptAcquire(http, (int)Math.Min(Math.Ceiling(cost), _perMinute));
        return lease.IsAcquired;
    }

    public void Dispose() => _spending?.Dispose();
}
