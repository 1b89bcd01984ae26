using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Validation;

namespace Campaigns.GraphQL.Execution;

/// <summary>What a document may hold.</summary>
internal sealed class DocumentLimits
{
    public ParserOptions Parser { get; set; } = new();

    public ValidationLimits Validation { get; set; } = new();
}
