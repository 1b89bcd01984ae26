namespace Campaigns.GraphQL.Language;

/// <summary>A document that does not parse, or breaks a limit of <see cref="ParserOptions"/>. Only the first fault is reported.</summary>
public sealed class GraphQLSyntaxException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and, where it helps, what was expected. Made for the client.</param>
    /// <param name="location">Where the unexpected token or character starts.</param>
    /// <param name="code">One of <see cref="SyntaxErrorCode"/>.</param>
    public GraphQLSyntaxException(string message, SourceLocation location, string code)
        : base(message)
    {
        Location = location;
        Code = code;
    }

    /// <summary>Where the unexpected token or character starts; after the last character for an unexpected end.</summary>
    public SourceLocation Location { get; }

    /// <summary>One of <see cref="SyntaxErrorCode"/>, for <c>extensions.code</c>.</summary>
    public string Code { get; }
}
