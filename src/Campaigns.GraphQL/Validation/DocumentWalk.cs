using System.Collections.Immutable;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>Walks a document once, with types, for all rules. Fragments are walked where they are defined, not where they are
/// spread; the recursion is that of the syntax tree, which the parser has bounded.</summary>
internal sealed class DocumentWalk(ValidationContext context, ValidationRule[] rules)
{
    private List<VariableUsage> _usages = [];

    public void Walk()
    {
        foreach (ValidationRule rule in rules)
        {
            rule.EnterDocument(context.Document);
        }

        foreach (DefinitionNode definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    WalkOperation(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    WalkFragment(fragment);
                    break;
            }
        }

        foreach (ValidationRule rule in rules)
        {
            rule.LeaveDocument(context.Document);
        }
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        context.VariableUsages[operation] = _usages = [];
        foreach (ValidationRule rule in rules)
        {
            rule.Operation(operation);
        }

        foreach (VariableDefinitionNode variable in operation.VariableDefinitions)
        {
            WalkVariableDefinition(variable);
        }

        WalkDirectives(operation.Directives, operation.Operation switch
        {
            OperationKind.Query => DirectiveLocation.Query,
            OperationKind.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        });
        WalkSelectionSet(operation.SelectionSet, context.Schema.RootType(operation.Operation));
    }

    private void WalkFragment(FragmentDefinitionNode fragment)
    {
        context.VariableUsages[fragment] = _usages = [];
        foreach (ValidationRule rule in rules)
        {
            rule.Fragment(fragment);
        }

        WalkTypeReference(fragment.TypeCondition);
        WalkDirectives(fragment.Directives, DirectiveLocation.FragmentDefinition);
        WalkSelectionSet(fragment.SelectionSet, FindComposite(fragment.TypeCondition.Name));
    }

    private void WalkVariableDefinition(VariableDefinitionNode variable)
    {
        GraphQLType? type = context.Resolve(variable.Type);
        WalkTypeReference(variable.Type);
        foreach (ValidationRule rule in rules)
        {
            rule.VariableDefinition(variable, type);
        }

        if (variable.DefaultValue is not null)
        {
            WalkValue(variable.DefaultValue, type is { IsInputType: true } ? type : null, hasDefault: false);
        }

        WalkDirectives(variable.Directives, DirectiveLocation.VariableDefinition);
    }

    private void WalkTypeReference(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.ItemType : ((NonNullTypeNode)type).Type;
        }

        foreach (ValidationRule rule in rules)
        {
            rule.TypeReference((NamedTypeNode)type);
        }
    }

    private void WalkSelectionSet(SelectionSetNode selectionSet, NamedTypeDefinition? parent)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    WalkField(field, parent);
                    break;
                case FragmentSpreadNode spread:
                    foreach (ValidationRule rule in rules)
                    {
                        rule.FragmentSpread(spread, parent);
                    }

                    WalkDirectives(spread.Directives, DirectiveLocation.FragmentSpread);
                    break;
                case InlineFragmentNode fragment:
                    WalkInlineFragment(fragment, parent);
                    break;
            }
        }
    }

    private void WalkField(FieldNode node, NamedTypeDefinition? parent)
    {
        FieldDefinition? definition = parent is null ? null : context.Schema.FindField(parent, node.Name);
        var field = new FieldScope(context.Fields.Count, node, parent, definition);
        context.Fields[node] = field;
        foreach (ValidationRule rule in rules)
        {
            rule.Field(field);
        }

        WalkArguments(new ArgumentsScope(node, definition is null ? node.Name : $"{parent!.Name}.{node.Name}", node.Arguments, definition?.Arguments));
        WalkDirectives(node.Directives, DirectiveLocation.Field);
        if (node.SelectionSet is not null)
        {
            WalkSelectionSet(node.SelectionSet, field.Target);
        }
    }

    private void WalkInlineFragment(InlineFragmentNode fragment, NamedTypeDefinition? parent)
    {
        foreach (ValidationRule rule in rules)
        {
            rule.InlineFragment(fragment, parent);
        }

        NamedTypeDefinition? type = parent;
        if (fragment.TypeCondition is not null)
        {
            WalkTypeReference(fragment.TypeCondition);
            type = FindComposite(fragment.TypeCondition.Name);
        }

        WalkDirectives(fragment.Directives, DirectiveLocation.InlineFragment);
        WalkSelectionSet(fragment.SelectionSet, type);
    }

    private void WalkDirectives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.IsEmpty)
        {
            return;
        }

        foreach (ValidationRule rule in rules)
        {
            rule.Directives(directives, location);
        }

        foreach (DirectiveNode directive in directives)
        {
            DirectiveDefinition? definition = context.Schema.Directives.Find(directive.Name);
            WalkArguments(new ArgumentsScope(directive, $"@{directive.Name}", directive.Arguments, definition?.Arguments));
        }
    }

    private void WalkArguments(ArgumentsScope arguments)
    {
        foreach (ValidationRule rule in rules)
        {
            rule.Arguments(arguments);
        }

        foreach (ArgumentNode argument in arguments.Given)
        {
            InputValueDefinition? definition = arguments.Definitions?.Find(argument.Name);
            WalkValue(argument.Value, definition?.Type, definition?.DefaultValue is not null);
        }
    }

    private void WalkValue(ValueNode value, GraphQLType? type, bool hasDefault)
    {
        foreach (ValidationRule rule in rules)
        {
            rule.Value(value, type);
        }

        CollectUsages(value, type, hasDefault, oneOf: null);
    }

    private void CollectUsages(ValueNode value, GraphQLType? type, bool hasDefault, InputObjectTypeDefinition? oneOf)
    {
        switch (value)
        {
            case VariableNode variable:
                _usages.Add(new VariableUsage(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                GraphQLType? itemType = (type?.Nullable as ListType)?.ItemType;
                foreach (ValueNode item in list.Items)
                {
                    CollectUsages(item, itemType, hasDefault: false, oneOf: null);
                }

                break;
            case ObjectValueNode input:
                CollectObjectUsages(input, type);
                break;
        }
    }

    private void CollectObjectUsages(ObjectValueNode input, GraphQLType? type)
    {
        // One object stands for a list of one, at every level.
        while (type?.Nullable is ListType list)
        {
            type = list.ItemType;
        }

        var definition = type?.Nullable as InputObjectTypeDefinition;
        foreach (ObjectFieldNode field in input.Fields)
        {
            InputValueDefinition? place = definition?.Fields.Find(field.Name);
            CollectUsages(field.Value, place?.Type, place?.DefaultValue is not null, definition is { IsOneOf: true } ? definition : null);
        }
    }

    private NamedTypeDefinition? FindComposite(string name) =>
        context.Schema.FindType(name) is { IsComposite: true } type ? type : null;
}
