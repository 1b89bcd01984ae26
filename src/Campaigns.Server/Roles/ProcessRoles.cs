namespace Campaigns.Server.Roles;

/// <summary>What a process does. One process may do all; in a team's set-up each does one thing.</summary>
[Flags]
public enum ProcessRoles
{
    /// <summary>Loads, pulls and keeps the store in order.</summary>
    Worker = 1,

    /// <summary>Answers GraphQL.</summary>
    Api = 2,

    /// <summary>Answers pages, which it fills from the API.</summary>
    Dashboard = 4,

    /// <summary>Everything in one process.</summary>
    All = Worker | Api | Dashboard,
}
