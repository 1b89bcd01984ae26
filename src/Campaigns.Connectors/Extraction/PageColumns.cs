using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;

namespace Campaigns.Connectors.Extraction;

/// <summary>Names of positional values in one answer: which element of a record's array a name stands for.</summary>
internal sealed class PageColumns
{
    private readonly Dictionary<string, Dictionary<string, int>> byArray = new(StringComparer.Ordinal);

    /// <exception cref="FormatFaultException">The answer does not name its columns.</exception>
    public PageColumns(RecordsDefinition records, JsonElement root)
    {
        foreach (var (array, names) in records.Columns)
        {
            var positions = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var name in JsonPlaces.All(root, FieldPath.Parse(names.EndsWith("[]", StringComparison.Ordinal) || names.Contains("[].", StringComparison.Ordinal) ? names : names + "[]")))
            {
                if (name.ValueKind != JsonValueKind.String || !positions.TryAdd(name.GetString()!, positions.Count))
                {
                    throw new FormatFaultException(string.Empty, $"'{names}' does not name columns, each once.");
                }
            }

            if (positions.Count == 0)
            {
                throw new FormatFaultException(string.Empty, $"'{names}' names no columns.");
            }

            byArray[array] = positions;
        }
    }

    /// <summary>The columns of the array; null when its values are not positional.</summary>
    public IReadOnlyDictionary<string, int>? Of(string array) => byArray.GetValueOrDefault(array);
}
