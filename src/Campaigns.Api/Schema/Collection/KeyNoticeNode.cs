using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Collection;

namespace Campaigns.Api.Schema.Collection;

/// <summary>A warning that a key expires.</summary>
[GraphQLName("KeyNotice")]
public sealed class KeyNoticeNode
{
    private readonly KeyNotice _notice;
    private readonly FailureContext _context;

    internal KeyNoticeNode(KeyNotice notice, FailureContext context) => (_notice, _context) = (notice, context);

    /// <summary>Which of the three warnings: 14, 7 or 1 day before.</summary>
    public int Days => _notice.Days;

    /// <summary>When it was given, UTC.</summary>
    public DateTimeOffset At => _notice.At;

    /// <summary>What happens, what it means for the figures, what to do, as of when it was given.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetMessage(Language language = Language.Sv) => FailureTexts.Of(new SourceFailure(FailureKind.KeyExpiresSoon, string.Empty), _context).In(language);
}
