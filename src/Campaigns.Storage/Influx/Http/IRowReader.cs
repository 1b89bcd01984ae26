using System.Text.Json;

namespace Campaigns.Storage.Influx.Http;

/// <summary>Takes the rows of an answer as they arrive.</summary>
internal interface IRowReader
{
    /// <summary>The rows that follow belong to this series. Called again when a series goes on in the next piece of the answer.</summary>
    /// <param name="tags">The tags it is grouped by; an absent tag is the empty text.</param>
    /// <param name="columns">Names of the values of each row, <c>time</c> first.</param>
    void BeginSeries(IReadOnlyDictionary<string, string> tags, IReadOnlyList<string> columns);

    /// <summary>Reads one row.</summary>
    /// <param name="json">Stands before the first value; must stand on the last one afterwards.</param>
    void ReadRow(ref Utf8JsonReader json);
}
