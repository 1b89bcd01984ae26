using System.Net.Http.Headers;

namespace Campaigns.Connectors.Requests;

/// <summary>One answer of a platform, as it came.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="ContentType">Media type; <c>application/octet-stream</c> when it names none.</param>
/// <param name="Body">The body, decompressed.</param>
/// <param name="ReceivedAt">When it was whole, UTC.</param>
internal sealed record SourceAnswer(int Status, HttpResponseHeaders Headers, string ContentType, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt)
{
    /// <summary>A header's values as one text; null when it is not there.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
