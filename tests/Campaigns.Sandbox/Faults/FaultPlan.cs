using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Faults;

/// <summary>The faults to come, in the order in which they were added; a request meets at most one.</summary>
public sealed class FaultPlan(TimeProvider clock)
{
    private readonly List<Planned> planned = [];
    private readonly Lock gate = new();

    /// <summary>Adds a fault.</summary>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (gate)
        {
            planned.Add(new Planned(fault) { Skip = fault.After, Left = fault.Times, Until = clock.GetUtcNow().AddHours(fault.Hours) });
        }
    }

    /// <summary>Takes away every fault that has not struck.</summary>
    public void Clear()
    {
        lock (gate)
        {
            planned.Clear();
        }
    }

    /// <summary>How many faults have not yet struck all their times.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return planned.Count(IsAlive);
            }
        }
    }

    /// <summary>The fault that a request meets, counted as struck; null when it is answered normally.</summary>
    /// <param name="platform">The platform that is asked.</param>
    /// <param name="request">Path, query and body.</param>
    /// <param name="forToken">True when an access token is asked for: what the platform says about reports does not meet it.</param>
    internal Fault? Next(Platform platform, string request, bool forToken)
    {
        lock (gate)
        {
            foreach (var fault in planned.Where(fault => IsAlive(fault) && Matches(fault.Fault, platform, request) && !(forToken && IsAboutReports(fault.Fault.Kind))))
            {
                if (fault.Skip > 0)
                {
                    fault.Skip--;
                    continue;
                }

                fault.Left--;
                return fault.Fault;
            }

            return null;
        }
    }

    private static bool IsAboutReports(FaultKind kind) => kind is FaultKind.Throttle or FaultKind.TokenExpired or FaultKind.KeyRevoked or FaultKind.PermissionMissing;

    private static bool Matches(Fault fault, Platform platform, string request) =>
        (fault.Platform is not { } only || only == platform) && (fault.Containing is not { } text || request.Contains(text, StringComparison.Ordinal));

    private bool IsAlive(Planned fault) => fault.Fault.Kind == FaultKind.Down ? clock.GetUtcNow() < fault.Until : fault.Left > 0;

    private sealed class Planned(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Skip { get; set; }

        public int Left { get; set; }

        public DateTimeOffset Until { get; init; }
    }
}
