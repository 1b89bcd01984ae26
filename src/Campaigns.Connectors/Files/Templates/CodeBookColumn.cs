using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files.Templates;

/// <summary>What one column of a file means and may hold.</summary>
public sealed record CodeBookColumn
{
    /// <summary>Head, as the template writes it.</summary>
    public required string Head { get; init; }

    /// <summary>Other heads that are understood; empty when none.</summary>
    public required IReadOnlyList<string> OtherHeads { get; init; }

    /// <summary>True when every row has to fill it in.</summary>
    public required bool Required { get; init; }

    /// <summary>What it tells.</summary>
    public required LocalizedText Meaning { get; init; }

    /// <summary>Unit of its numbers, with what is counted or what a share is of; «text» and «datum» for the others.</summary>
    public required LocalizedText Unit { get; init; }

    /// <summary>What a cell may hold, in words.</summary>
    public required LocalizedText Allowed { get; init; }

    /// <summary>The words that are understood, in the order of the definition; empty when any text is.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>A cell as it may be written.</summary>
    public required string Example { get; init; }
}
