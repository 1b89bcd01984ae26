namespace Campaigns.Metrics;

/// <summary>An answer or file exactly as it was received.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Origin">The request without secrets, or the file name without its folder.</param>
/// <param name="ContentType">Media type, for example <c>text/csv</c>.</param>
/// <param name="FetchedAt">When it was received, UTC.</param>
/// <param name="Content">The bytes, uncompressed.</param>
public sealed record RawAnswer(string Source, string Origin, string ContentType, DateTimeOffset FetchedAt, ReadOnlyMemory<byte> Content)
{
    /// <summary>When the retention rules removed the bytes, UTC: <see cref="Content"/> is empty then, and id, origin and moment are what is left. Null while they are kept.</summary>
    public DateTimeOffset? PrunedAt { get; init; }
}
