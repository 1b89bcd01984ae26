namespace Campaigns.Connectors.Definitions.Http;

/// <summary>Where the records of an answer are.</summary>
public sealed record RecordsDefinition
{
    /// <summary>Path from the root of the answer; <c>[]</c> goes through an array, <c>*</c> through the members of an object, <c>?</c> after a name lets it be absent.</summary>
    public required string Path { get; init; }

    /// <summary>Paths that every answer holds. Without one the answer is not what it was, even when it holds no record.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>For positional values: the array in a record (<c>"."</c> for the record itself) and the path of its columns' names from the root.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Parts of an answer that tell of their own success.</summary>
    public IReadOnlyList<ItemStatusDefinition> Statuses { get; init; } = [];

    /// <summary>True when an empty array in the place of a record means that there is none, as PHP programs write it.</summary>
    public bool EmptyArrayIsNothing { get; init; }

    /// <summary>
    /// For records that are about a day and nothing else: path of every day in the answer. A day without a record is one on which nothing happened:
    /// counts are zero, shares missing. Null when a day without a record tells nothing.
    /// </summary>
    public string? Days { get; init; }

    /// <summary>Records that one answer holds at most. One with so many may have been cut, so its window is asked for again in halves. Null when answers have no such limit.</summary>
    public int? AtMost { get; init; }

    /// <summary>How answers are written. Default: json.</summary>
    public AnswerFormat Format { get; init; }
}
