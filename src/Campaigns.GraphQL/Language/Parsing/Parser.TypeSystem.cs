using System.Collections.Immutable;

namespace Campaigns.GraphQL.Language;

/// <summary>Type system definitions and extensions (section "Type System").</summary>
internal ref partial struct Parser
{
    private TypeSystemNode ParseTypeSystem(SourceLocation location, StringValueNode? description, bool isExtension)
    {
        if (SkipKeyword("schema"u8))
        {
            return ParseSchema(location, description, isExtension);
        }

        if (SkipKeyword("scalar"u8))
        {
            string name = ParseName();
            ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: true);
            RequireSomething(isExtension, directives.Length);
            return new ScalarTypeDefinitionNode(location, description, isExtension, name, directives);
        }

        if (SkipKeyword("type"u8))
        {
            return ParseFielded(location, description, isExtension, isInterface: false);
        }

        if (SkipKeyword("interface"u8))
        {
            return ParseFielded(location, description, isExtension, isInterface: true);
        }

        if (SkipKeyword("union"u8))
        {
            return ParseUnion(location, description, isExtension);
        }

        if (SkipKeyword("enum"u8))
        {
            return ParseEnum(location, description, isExtension);
        }

        if (SkipKeyword("input"u8))
        {
            return ParseInputObject(location, description, isExtension);
        }

        if (!isExtension && SkipKeyword("directive"u8))
        {
            return ParseDirectiveDefinition(location, description);
        }

        if (description is not null && (Is(TokenKind.Name) || Is(TokenKind.BraceLeft)))
        {
            throw new GraphQLSyntaxException(
                $"A description stands before a definition with a keyword, not before {DescribeCurrent()}.", location, SyntaxErrorCode.Syntax);
        }

        throw Unexpected(isExtension ? "the definition to extend, such as \"type\"" : "a definition, such as \"query\" or \"{\"");
    }

    /// <summary>An extension must add something.</summary>
    private readonly void RequireSomething(bool isExtension, int additions)
    {
        if (isExtension && additions == 0)
        {
            throw Unexpected("something that the extension adds");
        }
    }

    private SchemaDefinitionNode ParseSchema(SourceLocation location, StringValueNode? description, bool isExtension)
    {
        ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: true);
        var operations = new NodeList<OperationTypeDefinitionNode>();
        if (!isExtension || Is(TokenKind.BraceLeft))
        {
            Expect(TokenKind.BraceLeft);
            do
            {
                operations.Add(ParseOperationType());
            }
            while (!Skip(TokenKind.BraceRight));
        }

        RequireSomething(isExtension, directives.Length + operations.Count);
        return new SchemaDefinitionNode(location, description, isExtension, directives, operations.ToImmutable());
    }

    private OperationTypeDefinitionNode ParseOperationType()
    {
        SourceLocation location = _lexer.Location;
        if (!IsOperationKeyword(out OperationKind operation))
        {
            throw Unexpected("\"query\", \"mutation\" or \"subscription\"");
        }

        _lexer.Advance();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode(location, operation, ParseNamedType());
    }

    private FieldedTypeDefinitionNode ParseFielded(SourceLocation location, StringValueNode? description, bool isExtension, bool isInterface)
    {
        string name = ParseName();
        ImmutableArray<NamedTypeNode> interfaces =
            SkipKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [];
        ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: true);
        ImmutableArray<FieldDefinitionNode> fields = ParseFieldDefinitions();
        RequireSomething(isExtension, interfaces.Length + directives.Length + fields.Length);
        return isInterface
            ? new InterfaceTypeDefinitionNode(location, description, isExtension, name, interfaces, directives, fields)
            : new ObjectTypeDefinitionNode(location, description, isExtension, name, interfaces, directives, fields);
    }

    private UnionTypeDefinitionNode ParseUnion(SourceLocation location, StringValueNode? description, bool isExtension)
    {
        string name = ParseName();
        ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: true);
        ImmutableArray<NamedTypeNode> types = Skip(TokenKind.EqualsSign) ? ParseNamedTypes(TokenKind.Pipe) : [];
        RequireSomething(isExtension, directives.Length + types.Length);
        return new UnionTypeDefinitionNode(location, description, isExtension, name, directives, types);
    }

    private EnumTypeDefinitionNode ParseEnum(SourceLocation location, StringValueNode? description, bool isExtension)
    {
        string name = ParseName();
        ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: true);
        var values = new NodeList<EnumValueDefinitionNode>();
        if (Skip(TokenKind.BraceLeft))
        {
            do
            {
                values.Add(ParseEnumValueDefinition());
            }
            while (!Skip(TokenKind.BraceRight));
        }

        RequireSomething(isExtension, directives.Length + values.Count);
        return new EnumTypeDefinitionNode(location, description, isExtension, name, directives, values.ToImmutable());
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        SourceLocation location = _lexer.Location;
        StringValueNode? description = ParseDescription();
        if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
        {
            throw Unexpected("the name of an enum value, which cannot be \"true\", \"false\" or \"null\"");
        }

        string name = ParseName("the name of an enum value");
        return new EnumValueDefinitionNode(location, description, name, ParseDirectives(isConstant: true));
    }

    private InputObjectTypeDefinitionNode ParseInputObject(SourceLocation location, StringValueNode? description, bool isExtension)
    {
        string name = ParseName();
        ImmutableArray<DirectiveNode> directives = ParseDirectives(isConstant: true);
        ImmutableArray<InputValueDefinitionNode> fields = ParseInputValues(TokenKind.BraceLeft, TokenKind.BraceRight);
        RequireSomething(isExtension, directives.Length + fields.Length);
        return new InputObjectTypeDefinitionNode(location, description, isExtension, name, directives, fields);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(SourceLocation location, StringValueNode? description)
    {
        Expect(TokenKind.At);
        string name = ParseName("the name of a directive");
        ImmutableArray<InputValueDefinitionNode> arguments = ParseInputValues(TokenKind.ParenthesisLeft, TokenKind.ParenthesisRight);
        bool isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        Skip(TokenKind.Pipe);
        var locations = new NodeList<string>();
        do
        {
            if (!DirectiveLocationNames.All.Contains(DescribeLocation()))
            {
                throw Unexpected("a directive location such as FIELD_DEFINITION");
            }

            locations.Add(ParseName());
        }
        while (Skip(TokenKind.Pipe));

        return new DirectiveDefinitionNode(location, description, name, arguments, isRepeatable, locations.ToImmutable());
    }

    private readonly string DescribeLocation() => Is(TokenKind.Name) ? NameCache.Get(_lexer.Text) : string.Empty;

    private ImmutableArray<FieldDefinitionNode> ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return [];
        }

        var fields = new NodeList<FieldDefinitionNode>();
        do
        {
            SourceLocation location = _lexer.Location;
            StringValueNode? description = ParseDescription();
            string name = ParseName("the name of a field");
            ImmutableArray<InputValueDefinitionNode> arguments = ParseInputValues(TokenKind.ParenthesisLeft, TokenKind.ParenthesisRight);
            Expect(TokenKind.Colon);
            TypeNode type = ParseType();
            fields.Add(new FieldDefinitionNode(location, description, name, arguments, type, ParseDirectives(isConstant: true)));
        }
        while (!Skip(TokenKind.BraceRight));

        return fields.ToImmutable();
    }

    private ImmutableArray<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return [];
        }

        var values = new NodeList<InputValueDefinitionNode>();
        do
        {
            SourceLocation location = _lexer.Location;
            StringValueNode? description = ParseDescription();
            string name = ParseName();
            Expect(TokenKind.Colon);
            TypeNode type = ParseType();
            ValueNode? defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConstant: true) : null;
            values.Add(new InputValueDefinitionNode(location, description, name, type, defaultValue, ParseDirectives(isConstant: true)));
        }
        while (!Skip(close));

        return values.ToImmutable();
    }

    private ImmutableArray<NamedTypeNode> ParseNamedTypes(TokenKind separator)
    {
        Skip(separator);
        var types = new NodeList<NamedTypeNode>();
        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(separator));

        return types.ToImmutable();
    }
}
