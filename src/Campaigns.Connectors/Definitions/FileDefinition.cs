using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions;

/// <summary>How the files of one sender are read. What it does not declare is refused, never guessed.</summary>
public sealed record FileDefinition
{
    /// <summary>Of a connector that reads no files.</summary>
    public static readonly FileDefinition None = new() { Separators = [], Columns = [] };

    /// <summary>Separators that the sender may use. Which one a file uses is found by its header row.</summary>
    public required IReadOnlyList<char> Separators { get; init; }

    /// <summary>The columns, in the order of the template.</summary>
    public required IReadOnlyList<ColumnDefinition> Columns { get; init; }

    /// <summary>What happens to rows that add up others, such as «Totalt».</summary>
    public TotalRows Totals { get; init; }

    /// <summary>True when columns that are not declared are left out with a notice; false when they are an error.</summary>
    public bool IgnoreOtherColumns { get; init; }

    /// <summary>Status of the figures.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>True when every figure of the files was made up for a demonstration; each then says so wherever it is shown.</summary>
    public bool Constructed { get; init; }

    /// <summary>What every row is about, where no column says it.</summary>
    public ConstantsDefinition Constants { get; init; } = new();

    /// <summary>What the words of the file mean.</summary>
    public TablesDefinition Tables { get; init; } = new();

    /// <summary>In a long file (columns <c>metric</c>, <c>value</c>): what each metric word and unit word mean together.</summary>
    public IReadOnlyList<FigureDefinition> Figures { get; init; } = [];
}
