using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Pulling;

namespace Campaigns.Connectors.Lookups;

/// <summary>Gathers the entries of a listing, answer by answer.</summary>
internal sealed class LookupPages(LookupDefinition lookup)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> entries = new(StringComparer.Ordinal);
    private readonly List<BasisAnswer> basis = [];
    private readonly RecordWalker walker = new(lookup.Records);
    private readonly FieldSource key = new(FieldPath.Parse(lookup.Key));
    private readonly IReadOnlyList<(string Name, FieldSource Source)> values = [.. lookup.Values.Select(pair => (pair.Key, new FieldSource(FieldPath.Parse(pair.Value))))];

    /// <summary>Entries so far.</summary>
    public int Count => entries.Count;

    /// <summary>Takes an answer.</summary>
    /// <returns>Records that it held.</returns>
    /// <exception cref="FormatFaultException">It has another shape than declared.</exception>
    public int Add(JsonElement root, BasisAnswer answer)
    {
        basis.Add(answer);

        // An entry that failed by itself is simply not in the listing: a figure that needs it is then refused by name.
        var rejected = new List<RejectedRecord>();
        var count = 0;
        foreach (var record in walker.Walk(root, rejected))
        {
            var id = Text(key.Find(record, null, out var pointer)) ?? throw new FormatFaultException(pointer, "is not there.");
            entries[id] = values.Select(value => (value.Name, Text: Text(value.Source.Find(record, null, out _)))).Where(value => value.Text is not null)
                .ToDictionary(value => value.Name, value => value.Text!, StringComparer.Ordinal);
            count++;
        }

        return count;
    }

    /// <summary>The listing.</summary>
    public LookupTable ToTable() => new(entries, basis);

    private static string? Text(JsonElement? place) => place?.ValueKind switch
    {
        JsonValueKind.String => place.Value.GetString(),
        JsonValueKind.Number => place.Value.GetRawText(),
        _ => null,
    };
}
