using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Campaigns.Storage.Influx.Http;

/// <summary>Writes lines of line protocol.</summary>
internal sealed class WriteApiAsync(InfluxClient client)
{
    private static readonly MediaTypeHeaderValue Plain = new("text/plain", "utf-8");

    // Milliseconds: the finest precision that means the same on every version (influxdb/facts.md 0.4).
    private readonly Uri target = client.Resource(Target(client.Options));

    /// <summary>Sends lines in one request. When it returns they are durable on the server.</summary>
    /// <param name="lines">Lines in UTF-8, each ended by a line feed, with times in milliseconds.</param>
    /// <param name="cancellationToken">Cancels; the lines may be stored nevertheless.</param>
    /// <exception cref="InfluxException">The server refused or cannot be reached; some of the lines may be stored.</exception>
    public Task WriteRecordsAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken) => client.SendAsync(
        () => new HttpRequestMessage(HttpMethod.Post, target) { Content = client.Options.Gzip && !lines.IsEmpty ? new GzipLines(lines) : Uncompressed(lines) },
        static (_, _) => Task.FromResult(true),
        cancellationToken);

    private static string Target(InfluxOptions options) => options is { Bucket: { } bucket, Organization: { } organization }
        ? $"api/v2/write?org={Uri.EscapeDataString(organization)}&bucket={Uri.EscapeDataString(bucket)}&precision=ms"
        : $"write?db={Uri.EscapeDataString(options.EffectiveDatabase)}&precision=ms{Policy(options.RetentionPolicy)}";

    private static string Policy(string? policy) => policy is null ? string.Empty : $"&rp={Uri.EscapeDataString(policy)}";

    private static ReadOnlyMemoryContent Uncompressed(ReadOnlyMemory<byte> lines) => new(lines) { Headers = { ContentType = Plain } };

    /// <summary>Compresses while sending, so that no second copy of the lines is held.</summary>
    private sealed class GzipLines : HttpContent
    {
        private readonly ReadOnlyMemory<byte> lines;

        public GzipLines(ReadOnlyMemory<byte> lines)
        {
            this.lines = lines;
            Headers.ContentType = Plain;
            Headers.ContentEncoding.Add("gzip");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await using var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
            await gzip.WriteAsync(lines, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
