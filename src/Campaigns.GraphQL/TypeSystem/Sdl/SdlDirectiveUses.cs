using System.Collections.Immutable;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Every place of an SDL document that can carry directives.</summary>
internal static class SdlDirectiveUses
{
    public static IEnumerable<(SyntaxNode Node, string Location, ImmutableArray<DirectiveNode> Directives)> In(SdlDefinitions definitions)
    {
        foreach (SchemaDefinitionNode schema in definitions.Schemas)
        {
            yield return (schema, "SCHEMA", schema.Directives);
        }

        IEnumerable<(SyntaxNode, string, ImmutableArray<DirectiveNode>)> members = definitions.Directives
            .SelectMany(static directive => Values(directive.Arguments, "ARGUMENT_DEFINITION"))
            .Concat(definitions.Types.Concat(definitions.Extensions).SelectMany(OfType));
        foreach ((SyntaxNode, string, ImmutableArray<DirectiveNode>) member in members)
        {
            yield return member;
        }
    }

    private static IEnumerable<(SyntaxNode Node, string Location, ImmutableArray<DirectiveNode> Directives)> OfType(TypeDefinitionNode type)
    {
        IEnumerable<(SyntaxNode, string, ImmutableArray<DirectiveNode>)> members = type switch
        {
            FieldedTypeDefinitionNode fielded => fielded.Fields.SelectMany(static field => Values(field.Arguments, "ARGUMENT_DEFINITION")
                .Prepend((field, "FIELD_DEFINITION", field.Directives))),
            EnumTypeDefinitionNode enumeration => enumeration.Values.Select(static value => ((SyntaxNode)value, "ENUM_VALUE", value.Directives)),
            InputObjectTypeDefinitionNode input => Values(input.Fields, "INPUT_FIELD_DEFINITION"),
            _ => [],
        };
        return members.Prepend((type, Location(type), type.Directives));
    }

    private static IEnumerable<(SyntaxNode Node, string Location, ImmutableArray<DirectiveNode> Directives)> Values(
        IEnumerable<InputValueDefinitionNode> values, string location) =>
        values.Select(value => ((SyntaxNode)value, location, value.Directives));

    private static string Location(TypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode => "SCALAR",
        ObjectTypeDefinitionNode => "OBJECT",
        InterfaceTypeDefinitionNode => "INTERFACE",
        UnionTypeDefinitionNode => "UNION",
        EnumTypeDefinitionNode => "ENUM",
        _ => "INPUT_OBJECT",
    };
}
