namespace Campaigns.Dashboard.Api.Responses;

/// <summary>How many persons a track was aimed at, as a table of statistics states it.</summary>
public sealed record PopulationData
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its track; null for the whole campaign, and where it was not asked for.</summary>
    public string? Track { get; init; }

    /// <summary>Its name in the language that was asked for.</summary>
    public required string Name { get; init; }

    /// <summary>Persons.</summary>
    public required decimal Size { get; init; }

    /// <summary>Year that the figure is about.</summary>
    public required int Year { get; init; }

    /// <summary>Where it is printed.</summary>
    public required string Source { get; init; }

    /// <summary>Version, from 1; a change makes a new one and keeps the old.</summary>
    public required int Version { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>True when it was made up for a demonstration.</summary>
    public required bool Constructed { get; init; }
}
