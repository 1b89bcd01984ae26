using System.Net.Sockets;
using System.Text;
using Campaigns.GraphQL.Tests.Infrastructure;
using GraphQL.ConformanceHost;

namespace Campaigns.GraphQL.Tests.Http;

/// <summary>Mutated requests, headers included, on raw sockets: whatever a client sends, the server answers below 500 and lives.</summary>
[Collection(ProbeLog.Name)]
public class HttpFuzzTests(ITestOutputHelper output)
{
    private const int ShortRun = 4_000;
    private const int LongRunCount = 1_000_000;
    private const int Clients = 64;

    private static readonly string[] Seeds =
    [
        Post("""{"query":"query Q($n: Int = 5, $v: ProbeInput) { sum(a: $n) echo(value: $v) probe { name children { later } } }","operationName":"Q","variables":{"n":3,"v":{"s":"å😀","list":[1,2],"nested":{"flag":null}}},"extensions":{"a":1}}"""),
        Post("""{"query":"mutation { reset append(value: 1) probe { ...F } } fragment F on Probe { int matrix things { ... on Other { name } } }"}"""),
        Post("""{"documentId":"sha256:0000000000000000000000000000000000000000000000000000000000000000"}"""),
        Post("""{"query":"{ __schema { types { name fields { name } } } }"}""", "Accept: application/graphql-response+json;q=0.5, application/json\r\n"),
        Post("""{"query":"subscription { nope }"}""", "Accept: text/event-stream\r\n"),
        "GET /graphql?query=%7Bsum%7D&variables=%7B%22a%22%3A1%7D&operationName=&extensions=%7B%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    ];

    private static readonly string[] Pieces =
        ["\"", "{", "}", "[", "]", "\\u0000", "\\ud800", "null", "1e999", "-", "\0", "\uFEFF", "%", "%ff", "\r\n", "query", "...", "$", "@skip(if:true)", "\"\"\"", "charset=utf-16", "😀", ";q=0", "*/*", "9999999999"];

    [Fact]
    public async Task MutatedRequests_AreNeverAnsweredWithAServerError()
    {
        var count = LongRun.IsWanted ? LongRunCount : ShortRun;
        await using var server = await HttpServer.StartAsync(ConformanceHost.Build(["--probe", "--urls", "http://127.0.0.1:0"]));
        var statuses = new int[6];
        var next = 0;

        // More than there are cores: a few requests wait for half a second, and the others go on meanwhile.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, Clients), parallel, async (_, token) =>
        {
            for (var i = Interlocked.Increment(ref next); i <= count; i = Interlocked.Increment(ref next))
            {
                var request = Mutate(new Random(i));
                var status = await SendAsync(server.Url, request, token);

                // 505 is Kestrel's word for a protocol version that is none, and the client's fault.
                Assert.False(status >= 500 && status != 505, $"Request {i} was answered with {status}: {Encoding.Latin1.GetString(request)}");
                Interlocked.Increment(ref statuses[status / 100]);
            }
        });

        output.WriteLine($"{count} requests: no answer (connection closed) {statuses[0]}, 2xx {statuses[2]}, 4xx {statuses[4]}, 505 {statuses[5]}, other {statuses[1] + statuses[3]}");
        Assert.True(statuses[2] > 0 && statuses[4] > 0, "The mutations reach neither success nor failure.");
        Assert.Equal("""{"data":{"sum":6}}""", await server.AskAsync("{ sum }"));
    }

    private static string Post(string body, string headers = "") =>
        $"POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n{headers}Content-Length: {{length}}\r\n\r\n{body}";

    /// <summary>Most mutations go to the body, whose length is then stated as it is; some go anywhere.</summary>
    private static byte[] Mutate(Random random)
    {
        var seed = Seeds[random.Next(Seeds.Length)];
        var split = seed.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        var (head, body) = (seed[..split], Encoding.UTF8.GetBytes(seed[split..]));
        if (body.Length == 0)
        {
            var line = head.IndexOf(" HTTP", StringComparison.Ordinal);
            return Encoding.UTF8.GetBytes(Mutate(random, Encoding.UTF8.GetBytes(head[..line])).Aggregate(new StringBuilder(), static (text, letter) => text.Append((char)letter)) + head[line..]);
        }

        body = Mutate(random, body);
        head = head.Replace("{length}", body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var headBytes = Encoding.UTF8.GetBytes(head);
        return [.. random.Next(8) == 0 ? Mutate(random, headBytes) : headBytes, .. body];
    }

    private static byte[] Mutate(Random random, byte[] input)
    {
        var bytes = input.ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 4; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                default:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>The status; 0 when the server closed the connection without an answer, as it may for what is no HTTP.</summary>
    private static async Task<int> SendAsync(Uri url, byte[] request, CancellationToken token)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port, token);
        await using var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request, token);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var reading = reader.ReadLineAsync(token).AsTask();
            if (await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(500), token)) != reading)
            {
                // A mutation that made the request longer than what was sent waits for the rest, which never comes.
                client.Client.Shutdown(SocketShutdown.Send);
            }

            var line = await reading;
            return line is { Length: > 12 } && int.TryParse(line.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture, out var status) ? status : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
