namespace Campaigns.Connectors.Definitions;

/// <summary>What every row of a file is about, where no column says it. All are ids; null says nothing.</summary>
public sealed record ConstantsDefinition
{
    /// <summary>Slug of the campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>Id of the track.</summary>
    public string? Track { get; init; }

    /// <summary>Id of the channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The source's placement.</summary>
    public string? Placement { get; init; }
}
