using System.Collections.Immutable;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>The arguments given to a field or directive, beside those it has.</summary>
/// <param name="Owner">The field or directive in the document.</param>
/// <param name="OwnerName">How messages name it: <c>Type.field</c> or <c>@directive</c>.</param>
/// <param name="Given">The arguments in the document.</param>
/// <param name="Definitions">The arguments in the schema; null when the owner is unknown.</param>
internal readonly record struct ArgumentsScope(
    SyntaxNode Owner, string OwnerName, ImmutableArray<ArgumentNode> Given, NamedCollection<InputValueDefinition>? Definitions);
