namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>What a channel claims to have reached in a cell, against the people there and those of them who use the channel (domain/analysis.md N11).</summary>
/// <param name="Cell">Key of the cell.</param>
/// <param name="Reach">Claimed reach in persons or accounts.</param>
/// <param name="Population">Persons in the cell in the year of the campaign, greater than zero.</param>
/// <param name="UserShare">Share of them who use the channel, 0 to 1, by survey; null when not known.</param>
public sealed record PopulationClaim(string Cell, decimal Reach, decimal Population, decimal? UserShare)
{
    /// <summary>Claimed reach as a share of the population; null for an empty cell.</summary>
    public decimal? ShareOfPopulation => Population > 0 ? Reach / Population : null;

    /// <summary>Claimed reach as a share of the channel's users; null when they are not known or none.</summary>
    public decimal? ShareOfUsers => Population * UserShare is > 0 and { } users ? Reach / users : null;

    /// <summary>The verdict: impossible above all persons or all users, doubtful above 90 % of the users.</summary>
    public ClaimVerdict Verdict =>
        Reach > Population || Reach > Population * UserShare ? ClaimVerdict.Impossible
        : Reach > 0.9m * Population * UserShare ? ClaimVerdict.Doubtful
        : ClaimVerdict.Plausible;

    /// <summary>
    /// A tighter upper bound of deduplicated reach: in each cell no channel reaches more than its users there, Σ_c min(N_c, Σ_i min(r_ic, N_c·p_ic)). Holds as far
    /// as the survey does; say so where it is shown.
    /// </summary>
    /// <param name="claims">Claims of all channels; cells of one key are one cell and must give one population.</param>
    public static decimal TightenedUpper(IEnumerable<PopulationClaim> claims) => claims
        .GroupBy(claim => claim.Cell)
        .Sum(cell => Math.Min(cell.First().Population, cell.Sum(claim => Math.Min(claim.Reach, claim.Population * (claim.UserShare ?? 1)))));
}

/// <summary>How a claim stands.</summary>
public enum ClaimVerdict
{
    /// <summary>It can be.</summary>
    Plausible,

    /// <summary>More than 90 % of the channel's users: amber.</summary>
    Doubtful,

    /// <summary>More than there are: red.</summary>
    Impossible,
}
