using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Campaigns.GraphQL.Language;

/// <summary>The walk behind <see cref="SyntaxPrinter"/>. This part: the executable grammar.</summary>
internal sealed partial class Printer(StringBuilder text)
{
    private int _indent;

    // Behind "type T" without a body, the braces of a shorthand query would be read as the body.
    private bool _isBehindTypeSystem;

    public void Write(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case DocumentNode document:
                WriteDocument(document);
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            case SelectionSetNode selectionSet:
                WriteSelectionSet(selectionSet);
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                text.Append("...").Append(spread.Name);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                break;
            case ArgumentNode argument:
                text.Append(argument.Name).Append(": ");
                Write(argument.Value);
                break;
            case ObjectFieldNode field:
                text.Append(field.Name).Append(": ");
                Write(field.Value);
                break;
            case DirectiveNode directive:
                text.Append('@').Append(directive.Name);
                WriteArguments(directive.Arguments);
                break;
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragmentDefinition(fragment);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            default:
                WriteTypeSystem(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (int i = 0; i < document.Definitions.Length; i++)
        {
            if (i > 0)
            {
                text.Append("\n\n");
            }

            Write(document.Definitions[i]);
            _isBehindTypeSystem |= document.Definitions[i] is TypeSystemNode;
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        bool isShorthand = !_isBehindTypeSystem && operation is
        {
            Operation: OperationKind.Query, Name: null, Description: null, VariableDefinitions.IsEmpty: true, Directives.IsEmpty: true,
        };
        if (!isShorthand)
        {
            text.Append(Keyword(operation.Operation));
            if (operation.Name is not null)
            {
                text.Append(' ').Append(operation.Name);
            }

            WriteVariableDefinitions(operation.VariableDefinitions, afterName: operation.Name is not null);
            WriteDirectives(operation.Directives);
            text.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    private static string Keyword(OperationKind operation) => operation switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    private void WriteVariableDefinitions(ImmutableArray<VariableDefinitionNode> variables, bool afterName)
    {
        if (variables.IsEmpty)
        {
            return;
        }

        text.Append(afterName ? "(" : " (");
        bool onLines = variables.Any(static variable => variable.Description is not null);
        WriteSeparated(variables, onLines);
        text.Append(')');
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        text.Append('$').Append(variable.Name).Append(": ");
        Write(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteFragmentDefinition(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        text.Append("fragment ").Append(fragment.Name).Append(" on ").Append(fragment.TypeCondition.Name);
        WriteDirectives(fragment.Directives);
        text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private void WriteSelectionSet(SelectionSetNode selectionSet)
    {
        text.Append('{');
        _indent++;
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            NewLine();
            Write(selection);
        }

        _indent--;
        NewLine();
        text.Append('}');
    }

    private void WriteField(FieldNode field)
    {
        if (field.Alias is not null)
        {
            text.Append(field.Alias).Append(": ");
        }

        text.Append(field.Name);
        WriteArguments(field.Arguments);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            text.Append(' ');
            Write(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        text.Append("...");
        if (fragment.TypeCondition is not null)
        {
            text.Append(" on ").Append(fragment.TypeCondition.Name);
        }

        WriteDirectives(fragment.Directives);
        text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private void WriteArguments(ImmutableArray<ArgumentNode> arguments)
    {
        if (!arguments.IsEmpty)
        {
            text.Append('(');
            WriteSeparated(arguments, onLines: false);
            text.Append(')');
        }
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (DirectiveNode directive in directives)
        {
            text.Append(' ');
            Write(directive);
        }
    }

    private void WriteSeparated<T>(ImmutableArray<T> nodes, bool onLines)
        where T : SyntaxNode
    {
        _indent += onLines ? 1 : 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (onLines)
            {
                NewLine();
            }
            else if (i > 0)
            {
                text.Append(", ");
            }

            Write(nodes[i]);
        }

        if (onLines)
        {
            _indent--;
            NewLine();
        }
    }

    private void NewLine() => text.Append('\n').Append(' ', _indent * 2);
}
