using System.Collections.Immutable;

namespace Campaigns.GraphQL.Language;

/// <summary>Documents, operations, selections, fragments, directives.</summary>
internal ref partial struct Parser
{
    public DocumentNode ParseDocument()
    {
        _lexer.Advance();
        var definitions = new NodeList<DefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (!Is(TokenKind.EndOfInput));

        return new DocumentNode(definitions.ToImmutable());
    }

    private DefinitionNode ParseDefinition()
    {
        SourceLocation location = _lexer.Location;
        if (Is(TokenKind.BraceLeft))
        {
            CountOperation();
            return new OperationDefinitionNode(location, null, OperationKind.Query, null, [], [], ParseSelectionSet());
        }

        StringValueNode? description = ParseDescription();
        if (IsOperationKeyword(out OperationKind operation))
        {
            return ParseOperation(location, description, operation);
        }

        if (SkipKeyword("fragment"u8))
        {
            return ParseFragmentDefinition(location, description);
        }

        if (description is null && SkipKeyword("extend"u8))
        {
            return ParseTypeSystem(location, null, isExtension: true);
        }

        return ParseTypeSystem(location, description, isExtension: false);
    }

    private readonly bool IsOperationKeyword(out OperationKind operation)
    {
        operation = OperationKind.Query;
        if (IsKeyword("query"u8))
        {
            return true;
        }

        operation = IsKeyword("mutation"u8) ? OperationKind.Mutation : OperationKind.Subscription;
        return operation == OperationKind.Mutation || IsKeyword("subscription"u8);
    }

    private OperationDefinitionNode ParseOperation(SourceLocation location, StringValueNode? description, OperationKind operation)
    {
        CountOperation();
        _lexer.Advance();
        string? name = Is(TokenKind.Name) ? ParseName() : null;
        ImmutableArray<VariableDefinitionNode> variables = ParseVariableDefinitions();
        ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: false);
        return new OperationDefinitionNode(location, description, operation, name, variables, directives, ParseSelectionSet());
    }

    private void CountOperation() =>
        Limit(++_operations, _options.MaxAllowedOperations, "operations in the document", SyntaxErrorCode.TooManyOperations);

    private FragmentDefinitionNode ParseFragmentDefinition(SourceLocation location, StringValueNode? description)
    {
        if (IsKeyword("on"u8))
        {
            throw Unexpected("the name of the fragment, which cannot be \"on\"");
        }

        string name = ParseName();
        ExpectKeyword("on"u8);
        NamedTypeNode condition = ParseNamedType();
        ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: false);
        return new FragmentDefinitionNode(location, description, name, condition, directives, ParseSelectionSet());
    }

    private ImmutableArray<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenthesisLeft))
        {
            return [];
        }

        var variables = new NodeList<VariableDefinitionNode>();
        do
        {
            variables.Add(ParseVariableDefinition());
            Limit(variables.Count, _options.MaxAllowedVariables, "variables in the operation", SyntaxErrorCode.TooManyVariables);
        }
        while (!Skip(TokenKind.ParenthesisRight));

        return variables.ToImmutable();
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        SourceLocation location = _lexer.Location;
        StringValueNode? description = ParseDescription();
        Expect(TokenKind.Dollar);
        string name = ParseName("the name of a variable");
        Expect(TokenKind.Colon);
        TypeNode type = ParseType();
        ValueNode? defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConstant: true) : null;
        return new VariableDefinitionNode(location, description, name, type, defaultValue, ParseDirectives(isConstant: true));
    }

    private SelectionSetNode ParseSelectionSet()
    {
        SourceLocation location = _lexer.Location;
        Enter();
        Expect(TokenKind.BraceLeft);
        var selections = new NodeList<SelectionNode>();
        do
        {
            selections.Add(Is(TokenKind.Spread) ? ParseFragment() : ParseField());
        }
        while (!Skip(TokenKind.BraceRight));

        Leave();
        return new SelectionSetNode(location, selections.ToImmutable());
    }

    private FieldNode ParseField()
    {
        SourceLocation location = _lexer.Location;
        string name = ParseName("a field or \"}\"");
        Limit(++_fields, _options.MaxAllowedFields, "fields in the document", SyntaxErrorCode.TooManyFields);
        string? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName("the name of a field");
        }

        ImmutableArray<ArgumentNode> arguments = ParseArguments(isConstant: false);
        ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: false);
        SelectionSetNode? selectionSet = Is(TokenKind.BraceLeft) ? ParseSelectionSet() : null;
        return new FieldNode(location, alias, name, arguments, directives, selectionSet);
    }

    private SelectionNode ParseFragment()
    {
        SourceLocation location = _lexer.Location;
        Expect(TokenKind.Spread);
        NamedTypeNode? condition = null;
        if (SkipKeyword("on"u8))
        {
            condition = ParseNamedType();
        }
        else if (Is(TokenKind.Name))
        {
            string name = ParseName();
            return new FragmentSpreadNode(location, name, ParseDirectives(isConstant: false));
        }

        ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: false);
        return new InlineFragmentNode(location, condition, directives, ParseSelectionSet());
    }

    private ImmutableArray<ArgumentNode> ParseArguments(bool isConstant)
    {
        if (!Skip(TokenKind.ParenthesisLeft))
        {
            return [];
        }

        var arguments = new NodeList<ArgumentNode>();
        do
        {
            SourceLocation location = _lexer.Location;
            string name = ParseName("the name of an argument");
            Expect(TokenKind.Colon);
            arguments.Add(new ArgumentNode(location, name, ParseValue(isConstant)));
        }
        while (!Skip(TokenKind.ParenthesisRight));

        return arguments.ToImmutable();
    }

    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (!Is(TokenKind.At))
        {
            return [];
        }

        var directives = new NodeList<DirectiveNode>();
        while (Is(TokenKind.At))
        {
            SourceLocation location = _lexer.Location;
            Limit(directives.Count + 1, _options.MaxAllowedDirectivesPerLocation, "directives at one place", SyntaxErrorCode.TooManyDirectives);
            Limit(++_directives, _options.MaxAllowedDirectives, "directives in the document", SyntaxErrorCode.TooManyDirectives);
            _lexer.Advance();
            string name = ParseName("the name of a directive");
            directives.Add(new DirectiveNode(location, name, ParseArguments(isConstant)));
        }

        return directives.ToImmutable();
    }
}
