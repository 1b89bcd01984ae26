using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Planning;

/// <summary>How many people there are to reach, from a table with a source and a year.</summary>
[GraphQLName("Population")]
public sealed class PopulationNode
{
    private readonly PlanningEntry<PopulationTable> _entry;

    /// <summary>Wraps the line.</summary>
    /// <param name="entry">The line.</param>
    public PopulationNode(PlanningEntry<PopulationTable> entry) => _entry = entry;

    /// <summary>Permanent id of this version.</summary>
    [ID]
    public string Id => _entry.Id;

    /// <summary>Slug of the campaign it was entered for; null when it belongs to none.</summary>
    public string? Campaign => _entry.Record.Campaign;

    /// <summary>Id of the track whose audience it counts; null for the whole campaign.</summary>
    public string? Track => _entry.Record.Track;

    /// <summary>Persons.</summary>
    public decimal Size => _entry.Record.Size;

    /// <summary>Year of the table.</summary>
    public int Year => _entry.Record.Year;

    /// <summary>Who published it, with table or page.</summary>
    public string Source => _entry.Record.Source;

    /// <summary>Disjoint parts by age and sex; empty when only the whole is known.</summary>
    [ListSize(AssumedSize = 24)]
    public IReadOnlyList<PopulationCellNode> Cells => [.. _entry.Record.Cells.Select(cell => new PopulationCellNode(new AudienceCellNode(AudienceCell.Parse(cell.Audience)), cell.Size))];

    /// <summary>1 for the first version, one more for each after.</summary>
    public int Version => _entry.Version;

    /// <summary>Who entered it.</summary>
    public string EnteredBy => _entry.EnteredBy;

    /// <summary>When it was entered, UTC.</summary>
    public DateTimeOffset EnteredAt => _entry.EnteredAt;

    /// <summary>True when the number was made up for a demonstration.</summary>
    public bool Constructed => _entry.Record.Constructed;

    /// <summary>What a reader should know; null when nothing.</summary>
    public string? Note => _entry.Record.Note;

    /// <summary>Whom it counts, in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetName(Language language = Language.Sv) => _entry.Record.Name.In(language);
}

/// <summary>A part of a population.</summary>
/// <param name="Audience">Whom it counts.</param>
/// <param name="Size">Persons.</param>
[GraphQLName("PopulationCell")]
public sealed record PopulationCellNode(AudienceCellNode Audience, decimal Size);
