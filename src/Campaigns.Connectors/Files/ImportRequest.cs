using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Portfolio;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Files;

/// <summary>A file to import.</summary>
public sealed record ImportRequest
{
    /// <summary>The connector that reads it.</summary>
    public required ConnectorDefinition Connector { get; init; }

    /// <summary>The campaigns that the connector brings; null when none. Those that the catalogue lacks are added with the first figures; known ones are left as they are.</summary>
    public CampaignPortfolio? Portfolio { get; init; }

    /// <summary>Name of the file; a folder before it is dropped.</summary>
    public required string FileName { get; init; }

    /// <summary>The bytes of the file.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Name of the sheet to read in a workbook; null reads the one that holds the table.</summary>
    public string? Sheet { get; init; }

    /// <summary>Slug or name of the campaign that every row without one is about; null when the file says it.</summary>
    public string? Campaign { get; init; }

    /// <summary>Id or name of the campaign's track that every row without one is about; null when the file says it, or none is meant.</summary>
    public string? Track { get; init; }

    /// <summary>Status of the figures, for senders whose final report looks like the preliminary ones; null takes the connector's.</summary>
    public FigureStatus? Status { get; init; }

    /// <summary>True stores the rows without errors also when others have some; false, the default, then stores nothing.</summary>
    public bool AcceptGoodRows { get; init; }

    /// <summary>Answers the question that an open number such as 1.234 asks, for columns that declare no sign. Auto when nobody answered.</summary>
    public DecimalSign DecimalSign { get; init; }
}
