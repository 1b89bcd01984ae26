using System.Text.Json;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Pagination;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Reading;

namespace Campaigns.Connectors.Lookups;

/// <summary>Reads a listing whole.</summary>
internal static class LookupLoader
{
    /// <param name="session">The session.</param>
    /// <param name="name">Id of the lookup.</param>
    /// <param name="atMost">Stops after the answer in which so many entries have come; null reads all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<LookupTable> LoadAsync(SourceSession session, string name, int? atMost, CancellationToken cancellationToken)
    {
        var lookup = session.Http.Lookups[name];
        var entries = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        var walker = new RecordWalker(lookup.Records);
        var key = new FieldSource(FieldPath.Parse(lookup.Key));
        IReadOnlyList<(string Name, FieldSource Source)> values = [.. lookup.Values.Select(pair => (pair.Key, new FieldSource(FieldPath.Parse(pair.Value))))];
        var asker = new PageAsker(session, lookup.Request, lookup.Pagination ?? session.Http.Pagination, lookup.Records.Format, session.Values);
        while (!(entries.Count >= atMost) && await asker.NextAsync(cancellationToken) is { } page)
        {
            // An entry that failed by itself is simply not in the listing: a figure that needs it is then refused by name.
            var rejected = new List<RejectedRecord>();
            var count = 0;
            foreach (var record in walker.Walk(page.Answer.Root, rejected))
            {
                var id = Text(key.Find(record, null, out var pointer)) ?? throw new FormatFaultException(pointer, "is not there.");
                entries[id] = values.Select(value => (value.Name, Text: Text(value.Source.Find(record, null, out _)))).Where(value => value.Text is not null)
                    .ToDictionary(value => value.Name, value => value.Text!, StringComparer.Ordinal);
                count++;
            }

            asker.Cursor.Advance(page.Answer.Root, count);
        }

        return new LookupTable(entries);
    }

    private static string? Text(JsonElement? place) => place?.ValueKind switch
    {
        JsonValueKind.String => place.Value.GetString(),
        JsonValueKind.Number => place.Value.GetRawText(),
        _ => null,
    };
}
