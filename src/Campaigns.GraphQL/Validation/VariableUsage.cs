using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>A variable where it is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">Type of the place; null when unknown (unknown argument, inside a custom scalar).</param>
/// <param name="HasDefault">Whether the place, an argument or input field, has a default.</param>
/// <param name="OneOf">The input object, when the place is a field of a <c>@oneOf</c> input object.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectTypeDefinition? OneOf);
