using System.Globalization;
using System.Text.Json;

namespace Campaigns.Storage.Influx.Http;

/// <summary>Asks in InfluxQL, one statement a request, and reads the answer in pieces.</summary>
internal sealed class QueryApi(InfluxClient client)
{
    // Rows of one piece of the answer.
    private const string ChunkSize = "5000";

    private readonly Uri target = client.Resource("query");

    /// <summary>Asks.</summary>
    /// <param name="statement">One statement; names and durations in it come from fixed lists in this code.</param>
    /// <param name="parameters">Values for its <c>$name</c> places; text or numbers.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="InfluxException">The server refused, failed half way or cut the answer; rows may have been given already.</exception>
    public Task QueryAsync(string statement, IReadOnlyDictionary<string, object>? parameters, IRowReader rows, CancellationToken cancellationToken) =>
        client.SendAsync(() => Request(statement, parameters), (response, clock) => ReadAsync(response, rows, clock), cancellationToken);

    /// <summary>Asks for few rows and gives each as texts.</summary>
    /// <exception cref="InfluxException">As <see cref="QueryAsync"/>.</exception>
    public async Task<IReadOnlyList<TextRow>> QueryRowsAsync(string statement, CancellationToken cancellationToken)
    {
        var rows = new TextRows();
        await QueryAsync(statement, null, rows, cancellationToken);
        return rows.Rows;
    }

    private HttpRequestMessage Request(string statement, IReadOnlyDictionary<string, object>? parameters)
    {
        // By POST, so that values stay out of the logs of proxies.
        var form = new Dictionary<string, string>
        {
            ["db"] = client.Options.EffectiveDatabase, ["q"] = statement, ["epoch"] = "ms", ["chunked"] = "true", ["chunk_size"] = ChunkSize,
        };
        if (client.Options.RetentionPolicy is { } policy)
        {
            form["rp"] = policy;
        }

        if (parameters is { Count: > 0 })
        {
            form["params"] = JsonSerializer.Serialize(parameters);
        }

        return new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(form) };
    }

    private static async Task<bool> ReadAsync(HttpResponseMessage response, IRowReader rows, RequestClock clock)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(clock.Token);
        var answer = new QueryAnswer(rows);
        await new AnswerLines(stream).ForEachAsync(answer.Read, clock);
        if (answer.IsCut)
        {
            throw new InfluxException(InfluxFaultKind.Query, "InfluxDB cut the answer. Set max-row-limit to 0 in its [http] configuration.");
        }

        return true;
    }

    /// <summary>One row as texts.</summary>
    /// <param name="Tags">The tags it is grouped by.</param>
    /// <param name="Values">Value by column; null where there is none.</param>
    internal sealed record TextRow(IReadOnlyDictionary<string, string> Tags, IReadOnlyDictionary<string, string?> Values)
    {
        /// <summary>A whole number of a column; 0 when there is none.</summary>
        public long Number(string column) => Values.GetValueOrDefault(column) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
    }

    private sealed class TextRows : IRowReader
    {
        private IReadOnlyDictionary<string, string> tags = new Dictionary<string, string>();
        private IReadOnlyList<string> columns = [];

        public List<TextRow> Rows { get; } = [];

        public void BeginSeries(IReadOnlyDictionary<string, string> tags, IReadOnlyList<string> columns) => (this.tags, this.columns) = (tags, columns);

        public void ReadRow(ref Utf8JsonReader json)
        {
            var values = new Dictionary<string, string?>(columns.Count);
            foreach (var column in columns)
            {
                json.Read();
                values[column] = json.TokenType switch
                {
                    JsonTokenType.Null => null,
                    JsonTokenType.String => json.GetString(),
                    _ => System.Text.Encoding.UTF8.GetString(json.ValueSpan),
                };
            }

            Rows.Add(new TextRow(tags, values));
        }
    }
}
