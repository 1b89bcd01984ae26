namespace Campaigns.Connectors.Definitions.Http;

/// <summary>One part of what a record is about. A text alone is its path.</summary>
public sealed record FieldDefinition
{
    /// <summary>Path from the record; <c>^</c> at its start goes to the part that holds the record, <c>^^</c> one further, <c>$</c> to the root, <c>@key</c> to the name of a member.</summary>
    public string? Path { get; init; }

    /// <summary>The value itself, when it is always the same.</summary>
    public string? Constant { get; init; }

    /// <summary>True when the field may be absent, empty or null.</summary>
    public bool Optional { get; init; }

    /// <summary>What stands before the value and is taken away, as <c>urn:example:campaign:</c>.</summary>
    public string? StripPrefix { get; init; }

    /// <summary>Words of the platform and what they are here. A word that is not listed makes the record refused, with its place.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Words whose records are left out on purpose, as a band that overlaps others.</summary>
    public IReadOnlyList<string> Skip { get; init; } = [];

    /// <summary>Lookups to go through in turn, as <c>ads.ad_squad_id</c>: the entry whose key is the value, and its value of that name.</summary>
    public IReadOnlyList<string> Lookup { get; init; } = [];
}
