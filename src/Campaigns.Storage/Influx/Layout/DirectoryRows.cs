using System.Text;
using System.Text.Json;
using Campaigns.Storage.Influx.Http;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>Rows of a measurement whose times are numbers, as decoded texts.</summary>
internal sealed class DirectoryRows : IRowReader
{
    private readonly List<DirectoryRow> rows = [];
    private IReadOnlyList<string> columns = [];

    /// <summary>The greatest number; 0 when there are no rows.</summary>
    public long Last { get; private set; }

    /// <summary>Gives every row.</summary>
    /// <exception cref="InfluxException">A row does not hold what the store writes.</exception>
    public void ForEach(Action<DirectoryRow> take)
    {
        try
        {
            rows.ForEach(take);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or KeyNotFoundException)
        {
            throw new InfluxException(
                InfluxFaultKind.Query, $"The database holds an entry that this program did not write, or a newer one did: {exception.Message} Update this program.", innerException: exception);
        }
    }

    /// <inheritdoc/>
    public void BeginSeries(IReadOnlyDictionary<string, string> tags, IReadOnlyList<string> columns) => this.columns = columns;

    /// <inheritdoc/>
    public void ReadRow(ref Utf8JsonReader json)
    {
        json.Read();
        var number = json.GetInt64();
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var column = 1; column < columns.Count; column++)
        {
            json.Read();
            values[columns[column]] = json.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.String => FieldText.Decode(json.GetString()!),
                _ => Encoding.UTF8.GetString(json.ValueSpan),
            };
        }

        rows.Add(new DirectoryRow(number, values));
        Last = Math.Max(Last, number);
    }
}
