using System.Net;
using System.Net.Http.Headers;

namespace Campaigns.Connectors.Replay;

/// <summary>Gives the recorded answers in their order, and notes every request that is not the recorded one.</summary>
internal sealed class ReplayHandler(IReadOnlyList<RecordedExchange> exchanges, Uri baseAddress, IReadOnlyList<RecordedExchange> then) : HttpMessageHandler
{
    private int next;
    private int later;

    /// <summary>What differed.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Recorded requests that were not made.</summary>
    public IEnumerable<string> NotMade => exchanges.Skip(next).Select(exchange => exchange.Request);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = $"{request.Method} {(request.RequestUri!.Host == baseAddress.Host ? string.Empty : request.RequestUri.Host)}{Uri.UnescapeDataString(request.RequestUri.AbsolutePath)}";
        if (next > 0 && later < then.Count && Is(then[later], asked, request))
        {
            return Answer(then[later++], request);
        }

        if (next >= exchanges.Count)
        {
            Differences.Add($"{asked} is not recorded.");
            return new HttpResponseMessage(HttpStatusCode.NotImplemented) { RequestMessage = request, Content = new ByteArrayContent([]) };
        }

        var exchange = exchanges[next++];
        await CompareAsync(exchange, asked, request, cancellationToken);
        return Answer(exchange, request);
    }

    private static bool Is(RecordedExchange exchange, string asked, HttpRequestMessage request) => asked == exchange.Request && exchange.Query.All(
        entry => request.RequestUri!.Query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString).Contains($"{entry.Key}={entry.Value}", StringComparer.Ordinal));

    private async Task CompareAsync(RecordedExchange exchange, string asked, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (asked != exchange.Request)
        {
            Differences.Add($"Request {next} is {asked}, not {exchange.Request}.");
        }

        var query = request.RequestUri!.Query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString).ToHashSet(StringComparer.Ordinal);
        Differences.AddRange(exchange.Query.Where(entry => !query.Contains($"{entry.Key}={entry.Value}")).Select(entry => $"Request {next} has no query entry {entry.Key}={entry.Value}; it has {string.Join(" & ", query)}."));
        Differences.AddRange(exchange.RequestHeaders.Where(header => !request.Headers.TryGetValues(header.Key, out var values) || string.Join(',', values) != header.Value).Select(header => $"Request {next} has no header {header.Key}: {header.Value}."));
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var plain = Uri.UnescapeDataString(body.Replace('+', ' '));
        Differences.AddRange(exchange.Body.Where(text => !body.Contains(text, StringComparison.Ordinal) && !plain.Contains(text, StringComparison.Ordinal)).Select(text => $"The body of request {next} does not hold {text}; it is {plain}."));
    }

    private static HttpResponseMessage Answer(RecordedExchange exchange, HttpRequestMessage request)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)exchange.Status) { RequestMessage = request, Content = new ByteArrayContent(exchange.Answer) };
        answer.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(exchange.ContentType);
        foreach (var (name, value) in exchange.Headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }
}
