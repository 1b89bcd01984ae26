using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Tests.Influx.Fakes;

namespace Campaigns.Storage.Tests.Influx.Http;

/// <summary>Every row of the table in influxdb/facts.md §3, in each version's own words.</summary>
public sealed class ServerAnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, """{"error":"unable to parse 'LINE': missing fields\nunable to parse 'X': bad timestamp"}""", "RefusedLines", "unable to parse")]
    [InlineData(400, """{"error":"partial write: unable to parse 'mal v= 1': missing field value dropped=0"}""", "RefusedLines", "quarantine")]
    [InlineData(400, """{"code":"invalid","message":"unable to parse 'LINE': missing fields"}""", "RefusedLines", "missing fields")]
    [InlineData(400, """{"error":"partial write of line protocol occurred","data":[{"original_line":"a","line_number":1,"error_message":"b"}]}""", "RefusedLines", "partial write")]
    [InlineData(400, """{"error":"parsing failed for write_lp endpoint","data":{"original_line":"a","line_number":1,"error_message":"b"}}""", "RefusedLines", "parsing failed")]
    [InlineData(400, """{"error":"partial write: field type conflict: input field \"v\" on measurement \"up\" is type string, already exists as type float dropped=2"}""", "RefusedLines", "field type conflict")]
    [InlineData(422, """{"code":"unprocessable entity","message":"failure writing points to database: partial write: field type conflict dropped=2 for database: abc"}""", "RefusedLines", "partial write")]
    [InlineData(400, """{"error":"partial write: points beyond retention policy dropped=1"}""", "RefusedLines", "beyond retention")]
    [InlineData(422, """{"error":"partial write: points beyond retention policy dropped=1"}""", "RefusedLines", "beyond retention")]
    [InlineData(400, """{"error":"partial write: max-series-per-database limit exceeded: (10) dropped=3"}""", "Configuration", "Raise that limit")]
    [InlineData(400, """{"error":"partial write: max-values-per-tag limit exceeded (40/20): measurement=\"c\" tag=\"k\" value=\"41\" dropped=1"}""", "Configuration", "Raise that limit")]
    [InlineData(422, "Update to schema would exceed number of columns per table limit of 500 columns", "Configuration", "columns is reached")]
    [InlineData(400, """{"error":"database is required"}""", "Configuration", "Influx:Database")]
    [InlineData(400, "<html>Bad Request</html>", "Configuration", "is an InfluxDB server")]
    [InlineData(401, """{"error":"authorization failed"}""", "Configuration", "Influx:Token")]
    [InlineData(401, """{"code":"unauthorized","message":"unauthorized access"}""", "Configuration", "revoked")]
    [InlineData(401, """{"error": "the request was not authenticated"}""", "Configuration", "revoked")]
    [InlineData(403, """{"error":"\"ro\" user is not authorized to write to database \"d\""}""", "Configuration", "right to read and write")]
    [InlineData(404, """{"error":"database not found: \"nope\""}""", "Configuration", "Influx:Url and Database")]
    [InlineData(404, """{"code":"not found","message":"no dbrp mapping found"}""", "Configuration", "influx v1 dbrp create")]
    [InlineData(413, """{"error":"Request Entity Too Large"}""", "TooLarge", "larger than")]
    [InlineData(413, "<html>413 Request Entity Too Large</html>", "TooLarge", "larger than")]
    [InlineData(429, "RequestLimit", "Unavailable", "pause")]
    [InlineData(500, """{"error":"timeout"}""", "Unavailable", "spool")]
    [InlineData(500, """{"error":"retention policy not found: norp"}""", "Configuration", "Influx:RetentionPolicy")]
    [InlineData(500, """{"error":"engine: error writing WAL entry: write /x: no space left on device"}""", "Unavailable", "restart it")]
    [InlineData(500, """{"code":"internal error","message":"unexpected error"}""", "Unavailable", "unexpected error")]
    [InlineData(503, "request throttled, queue full", "Unavailable", "queue full")]
    [InlineData(499, "", "Unavailable", "(no text)")]
    [InlineData(408, "timed out", "Unavailable", "timed out")]
    [InlineData(302, "", "Configuration", "redirects")]
    [InlineData(418, "teapot", "Configuration", "is an InfluxDB server")]
    public async Task Write_Answer_AsksForOneThingAndNamesTheCure(int status, string body, string kind, string words)
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, backend: null);
        front.Writes.Enqueue(new InfluxFront.Answer(status, body));
        var client = Client(front);

        var fault = await Assert.ThrowsAsync<InfluxException>(() => client.GetWriteApiAsync().WriteRecordsAsync("m v=1i 1\n"u8.ToArray(), Token));

        Assert.Equal(kind, fault.Kind.ToString());
        Assert.Contains(words, fault.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public async Task Write_RetryAfter_IsSecondsOrAMoment()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V27, backend: null);
        var moment = TimeProvider.System.GetUtcNow().AddMinutes(10).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        front.Writes.Enqueue(new InfluxFront.Answer(429, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "17" } });
        front.Writes.Enqueue(new InfluxFront.Answer(503, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = moment } });
        front.Writes.Enqueue(new InfluxFront.Answer(503, "") { Headers = new Dictionary<string, string> { ["Retry-After"] = "soon" } });
        var write = Client(front).GetWriteApiAsync();

        var faults = new List<InfluxException>();
        for (var round = 0; round < 3; round++)
        {
            faults.Add(await Assert.ThrowsAsync<InfluxException>(() => write.WriteRecordsAsync("m v=1i 1\n"u8.ToArray(), Token)));
        }

        Assert.Equal(TimeSpan.FromSeconds(17), faults[0].RetryAfter);
        Assert.InRange(faults[1].RetryAfter!.Value, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        Assert.Null(faults[2].RetryAfter);
    }

    [Fact]
    public async Task Write_ControlCharactersInTheAnswer_DoNotReachTheLog()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V3, backend: null);
        front.Writes.Enqueue(new InfluxFront.Answer(500, "a\r\nFORGED\u001b[31m" + new string('x', 100_000)));

        var fault = await Assert.ThrowsAsync<InfluxException>(() => Client(front).GetWriteApiAsync().WriteRecordsAsync("m v=1i 1\n"u8.ToArray(), Token));

        Assert.DoesNotContain(fault.Message, char.IsControl);
        Assert.InRange(fault.Message.Length, 600, 800);
    }

    private static InfluxClient Client(InfluxFront front)
    {
        var options = InfluxStores.Options(front.Url);
        return new InfluxClient(InfluxStores.Client(options), options, TimeProvider.System);
    }
}
