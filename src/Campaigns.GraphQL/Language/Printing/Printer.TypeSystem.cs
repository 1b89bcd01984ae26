using System.Collections.Immutable;

namespace Campaigns.GraphQL.Language;

/// <summary>Type system definitions and extensions.</summary>
internal sealed partial class Printer
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        if (node is TypeSystemNode definition)
        {
            WriteDescription(definition.Description);
            text.Append(definition.IsExtension ? "extend " : string.Empty);
        }

        switch (node)
        {
            case SchemaDefinitionNode schema:
                text.Append("schema");
                WriteDirectives(schema.Directives);
                WriteBody(schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operation:
                text.Append(Keyword(operation.Operation)).Append(": ").Append(operation.Type.Name);
                break;
            case ScalarTypeDefinitionNode scalar:
                WriteHead("scalar", scalar, []);
                break;
            case FieldedTypeDefinitionNode fielded:
                WriteHead(fielded is InterfaceTypeDefinitionNode ? "interface" : "type", fielded, fielded.Interfaces);
                WriteBody(fielded.Fields);
                break;
            case UnionTypeDefinitionNode union:
                WriteHead("union", union, []);
                WriteNames(" = ", " | ", union.Types);
                break;
            case EnumTypeDefinitionNode enumeration:
                WriteHead("enum", enumeration, []);
                WriteBody(enumeration.Values);
                break;
            case InputObjectTypeDefinitionNode input:
                WriteHead("input", input, []);
                WriteBody(input.Fields);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            default:
                WriteMember(node);
                break;
        }
    }

    private void WriteMember(SyntaxNode node)
    {
        switch (node)
        {
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                text.Append(field.Name);
                WriteInputValues(field.Arguments);
                text.Append(": ");
                Write(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode value:
                WriteDescription(value.Description);
                text.Append(value.Name).Append(": ");
                Write(value.Type);
                WriteDefault(value.DefaultValue);
                WriteDirectives(value.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                text.Append(value.Name);
                WriteDirectives(value.Directives);
                break;
        }
    }

    private void WriteHead(string keyword, TypeDefinitionNode type, ImmutableArray<NamedTypeNode> interfaces)
    {
        text.Append(keyword).Append(' ').Append(type.Name);
        WriteNames(" implements ", " & ", interfaces);
        WriteDirectives(type.Directives);
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        text.Append("directive @").Append(directive.Name);
        WriteInputValues(directive.Arguments);
        text.Append(directive.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations);
    }

    private void WriteInputValues(ImmutableArray<InputValueDefinitionNode> values)
    {
        if (!values.IsEmpty)
        {
            text.Append('(');
            WriteSeparated(values, onLines: values.Any(static value => value.Description is not null));
            text.Append(')');
        }
    }

    private void WriteNames(string start, string separator, ImmutableArray<NamedTypeNode> types)
    {
        if (!types.IsEmpty)
        {
            text.Append(start).AppendJoin(separator, types.Select(static type => type.Name));
        }
    }

    private void WriteBody<T>(ImmutableArray<T> members)
        where T : SyntaxNode
    {
        if (!members.IsEmpty)
        {
            text.Append(" {");
            WriteSeparated(members, onLines: true);
            text.Append('}');
        }
    }
}
