using System.Text;

namespace Campaigns.GraphQL.Language;

/// <summary>Values and type references.</summary>
internal ref partial struct Parser
{
    private ValueNode ParseValue(bool isConstant)
    {
        SourceLocation location = _lexer.Location;
        switch (_lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConstant);
            case TokenKind.BraceLeft:
                return ParseObject(isConstant);
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Int:
                return new IntValueNode(location, TakeText());
            case TokenKind.Float:
                return new FloatValueNode(location, TakeText());
            case TokenKind.Name:
                return ParseNameValue(location);
            case TokenKind.Dollar when !isConstant:
                _lexer.Advance();
                return new VariableNode(location, ParseName("the name of a variable"));
            case TokenKind.Dollar:
                throw Unexpected("a constant value: no variable can be used here");
            default:
                throw Unexpected("a value");
        }
    }

    private ValueNode ParseNameValue(SourceLocation location)
    {
        ValueNode value;
        if (IsKeyword("true"u8))
        {
            value = new BooleanValueNode(location, true);
        }
        else if (IsKeyword("false"u8))
        {
            value = new BooleanValueNode(location, false);
        }
        else if (IsKeyword("null"u8))
        {
            value = new NullValueNode(location);
        }
        else
        {
            value = new EnumValueNode(location, NameCache.Get(_lexer.Text));
        }

        _lexer.Advance();
        return value;
    }

    private string TakeText()
    {
        string text = Encoding.ASCII.GetString(_lexer.Text);
        _lexer.Advance();
        return text;
    }

    private ListValueNode ParseList(bool isConstant)
    {
        SourceLocation location = _lexer.Location;
        Enter();
        _lexer.Advance();
        var items = new NodeList<ValueNode>();
        while (!Skip(TokenKind.BracketRight))
        {
            items.Add(ParseValue(isConstant));
            Limit(items.Count, _options.MaxAllowedListItems, "items in the list", SyntaxErrorCode.ListTooLong);
        }

        Leave();
        return new ListValueNode(location, items.ToImmutable());
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        SourceLocation location = _lexer.Location;
        Enter();
        _lexer.Advance();
        var fields = new NodeList<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceRight))
        {
            SourceLocation fieldLocation = _lexer.Location;
            string name = ParseName("the name of an input field or \"}\"");
            Expect(TokenKind.Colon);
            fields.Add(new ObjectFieldNode(fieldLocation, name, ParseValue(isConstant)));
        }

        Leave();
        return new ObjectValueNode(location, fields.ToImmutable());
    }

    private TypeNode ParseType()
    {
        SourceLocation location = _lexer.Location;
        TypeNode type;
        if (Is(TokenKind.BracketLeft))
        {
            Enter();
            _lexer.Advance();
            type = new ListTypeNode(location, ParseType());
            Expect(TokenKind.BracketRight);
            Leave();
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(location, type) : type;
    }
}
