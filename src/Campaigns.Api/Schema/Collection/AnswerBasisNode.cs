using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;

namespace Campaigns.Api.Schema.Collection;

/// <summary>An answer that a figure of another answer depends on.</summary>
/// <param name="Role"><c>account</c> for name, time zone and currency of the account; <c>lookup:campaigns</c> and the like for a listing of the platform.</param>
/// <param name="Answer">The answer.</param>
[GraphQLName("AnswerBasis")]
public sealed record AnswerBasisNode(string Role, RawAnswerNode Answer);
