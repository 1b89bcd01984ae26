using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Planning;

/// <summary>How many people there are to reach, from a table with a source and a year (domain/analysis.md N11). Each year's table is kept.</summary>
public sealed record PopulationTable : IPlanningRecord
{
    /// <inheritdoc/>
    public static string Kind => "population";

    /// <summary>Campaign it was entered for; null when it belongs to none in particular.</summary>
    public string? Campaign { get; init; }

    /// <summary>Track whose audience it counts; null for the whole campaign.</summary>
    public string? Track { get; init; }

    /// <summary>Whom it counts, in words.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Persons, not negative.</summary>
    public required long Size { get; init; }

    /// <summary>Year of the table; the year of the campaign where there is a choice.</summary>
    public required int Year { get; init; }

    /// <summary>Who published it, with table or page, as «SCB, folkmängd efter ålder och kön».</summary>
    public required string Source { get; init; }

    /// <summary>Disjoint parts by age and sex; empty when only the whole is known. Together at most <see cref="Size"/>.</summary>
    public IReadOnlyList<PopulationPart> Cells { get; init; } = [];

    /// <summary>True when the number was made up for a demonstration.</summary>
    public bool Constructed { get; init; }

    /// <summary>What a reader should know; null when nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The population of a campaign or track: of its tables the one of the campaign's year, else the newest.</summary>
    /// <param name="current">Tables of the campaign that count.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="track">Track id; null for the whole campaign.</param>
    /// <returns>Null when nobody has entered one.</returns>
    public static PlanningEntry<PopulationTable>? Of(IEnumerable<PlanningEntry<PopulationTable>> current, Campaign campaign, string? track) => current
        .Where(entry => entry.Record.Track == track)
        .OrderByDescending(entry => entry.Record.Year == campaign.Flight.First?.Year)
        .ThenByDescending(entry => entry.Record.Year)
        .ThenByDescending(entry => entry.EnteredAt)
        .FirstOrDefault();
}

/// <summary>A part of a population.</summary>
/// <param name="Audience">Canonical key of the audience, as <c>sex:men,age:18-24</c>.</param>
/// <param name="Size">Persons, not negative.</param>
public sealed record PopulationPart(string Audience, long Size);
