using System.Collections.Immutable;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>Why a document is refused.</summary>
/// <param name="Message">One sentence or two for the client.</param>
/// <param name="Locations">Where: the nodes at fault, at most <see cref="MaxLocations"/> of them.</param>
/// <param name="Code">For <c>extensions.code</c>; one of <see cref="ValidationErrorCode"/>.</param>
/// <param name="Rule">The rule's name, as graphql-js names it without the suffix; for a limit the limit's name.</param>
public sealed record DocumentError(string Message, ImmutableArray<SourceLocation> Locations, string Code, string Rule)
{
    /// <summary>The most locations that an error names.</summary>
    public const int MaxLocations = 5;
}
