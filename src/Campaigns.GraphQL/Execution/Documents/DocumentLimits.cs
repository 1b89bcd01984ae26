using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Execution;

/// <summary>What a document may hold.</summary>
internal sealed class DocumentLimits
{
    public ParserOptions Parser { get; } = new();
}
