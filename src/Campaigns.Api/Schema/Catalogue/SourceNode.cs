using Campaigns.Api.Loading;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Catalogue;

/// <summary>A configured place that figures come from.</summary>
[GraphQLName("Source")]
public sealed class SourceNode
{
    private readonly Source _source;

    /// <summary>Wraps the record.</summary>
    /// <param name="source">The source.</param>
    public SourceNode(Source source) => _source = source;

    /// <summary>Id.</summary>
    [ID]
    public string Id => _source.Id;

    /// <summary>Document the figures were printed in; null for a live source.</summary>
    public string? Document => _source.Document;

    /// <summary>Day on which the document came out; with a coarser precision the first day of that month or year. Null for a live source and where nobody knows.</summary>
    public DateOnly? PublishedOn => _source.PublishedOn;

    /// <summary>How finely the day of publication is known; null when it is not.</summary>
    public DatePrecision? PublishedPrecision => _source.PublishedOn is null ? null : _source.PublishedPrecision;

    /// <summary>Id of the connector that reads it.</summary>
    public string Connector => _source.Connector;

    /// <summary>Days back that the source may still restate; 0 when its figures do not change.</summary>
    public int RestatementDays => _source.RestatementDays;

    /// <summary>Name.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetName(Language language = Language.Sv) => _source.Name.In(language);

    /// <summary>What is known to limit the figures; null when nothing.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetLimits(Language language = Language.Sv) => _source.Limits?.In(language);

    /// <summary>The newest finished run; null when none has finished.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<SourceRunNode?> GetLastRunAsync(LatestRunDataLoader runs, CancellationToken cancellationToken) =>
        await runs.LoadAsync(Id, cancellationToken) is { } run ? new SourceRunNode(run) : null;
}
