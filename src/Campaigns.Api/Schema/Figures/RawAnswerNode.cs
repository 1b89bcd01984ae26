using Campaigns.Api.Importing;
using Campaigns.Api.Loading;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Schema.Figures;

/// <summary>The answer or file that a figure was read from, and the place in it. Requests are kept without secrets.</summary>
[GraphQLName("RawAnswerView")]
public sealed class RawAnswerNode
{
    private readonly Provenance _provenance;
    private readonly RawAnswer? _answer;

    /// <summary>Wraps the record.</summary>
    /// <param name="provenance">The place.</param>
    /// <param name="answer">The answer; null when it is no longer kept.</param>
    public RawAnswerNode(Provenance provenance, RawAnswer? answer)
    {
        _provenance = provenance;
        _answer = answer;
    }

    // The retention rules leave the row without its bytes.
    private RawAnswer? Kept => _answer is { PrunedAt: null } ? _answer : null;

    /// <summary>SHA-256 of the answer.</summary>
    [ID]
    public string Id => _provenance.RawId;

    /// <summary>False when the answer is no longer kept: its SHA-256 stays, and what it said can be checked against a copy.</summary>
    public bool Retained => Kept is not null;

    /// <summary>When the retention rules removed its bytes, UTC; null while they are kept, and when nothing of it was.</summary>
    public DateTimeOffset? PrunedAt => _answer?.PrunedAt;

    /// <summary>Media type; null when not even that is known any more.</summary>
    public string? MediaType => _answer?.ContentType;

    /// <summary>The request without secrets, or the name of the file; null when not even that is known any more.</summary>
    public string? Origin => _answer?.Origin;

    /// <summary>When it was received, UTC; null when not even that is known any more.</summary>
    public DateTimeOffset? ReceivedAt => _answer?.FetchedAt;

    /// <summary>Its size; null when it is no longer kept.</summary>
    public int? Bytes => Kept?.Content.Length;

    /// <summary>The place in it: a JSON Pointer (RFC 6901), or <c>/rows/{line}/{column}</c> in a file.</summary>
    public string Pointer => _provenance.Pointer;

    /// <summary>What stands around the place, as text of at most 2 000 characters: the object in JSON, the header and the row of a file. Null when it cannot be shown.</summary>
    /// <param name="files">Opens files that are no text.</param>
    public string? GetExcerpt([Service] IFileExcerpts files) => Kept is { } answer ? RawAnswerExcerpt.Of(answer, _provenance.Pointer, files) : null;
}
