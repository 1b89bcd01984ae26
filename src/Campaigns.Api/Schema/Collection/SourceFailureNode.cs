using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Collection;

namespace Campaigns.Api.Schema.Collection;

/// <summary>Why figures do not come, or will soon not come.</summary>
[GraphQLName("SourceFailure")]
public sealed class SourceFailureNode
{
    private readonly SourceFailure _failure;
    private readonly FailureContext _context;

    internal SourceFailureNode(SourceFailure failure, FailureContext context) => (_failure, _context) = (failure, context);

    /// <summary>The class.</summary>
    public FailureKind Kind => _failure.Kind;

    /// <summary>The platform's own code; null when it gave none.</summary>
    public string? Code => _failure.PlatformCode;

    /// <summary>The platform's trace or request id, for its support; null when it gave none.</summary>
    public string? TraceId => _failure.TraceId;

    /// <summary>HTTP status of the answer; null when none came.</summary>
    public int? HttpStatus => _failure.HttpStatus;

    /// <summary>Moment before which asking again is useless, UTC; null when the platform names none.</summary>
    public DateTimeOffset? RetryAt => _failure.RetryAt;

    /// <summary>What happened and where, for whoever mends it. English, no secret.</summary>
    public string Technical => _failure.Message;

    /// <summary>What happened, what it means for the figures, what to do.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetMessage(Language language = Language.Sv) => FailureTexts.Of(_failure, _context).In(language);
}
