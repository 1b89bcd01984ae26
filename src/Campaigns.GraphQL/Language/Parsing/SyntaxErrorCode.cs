namespace Campaigns.GraphQL.Language;

/// <summary>Values of <c>extensions.code</c> for documents that are refused before validation.</summary>
public static class SyntaxErrorCode
{
    /// <summary>The text is not a GraphQL document.</summary>
    public const string Syntax = "GRAPHQL_SYNTAX_ERROR";

    /// <summary>More characters than <see cref="ParserOptions.MaxAllowedCharacters"/>.</summary>
    public const string TooLong = "DOCUMENT_TOO_LONG";

    /// <summary>More tokens than <see cref="ParserOptions.MaxAllowedTokens"/>.</summary>
    public const string TooManyTokens = "TOO_MANY_TOKENS";

    /// <summary>Nested deeper than <see cref="ParserOptions.MaxAllowedDepth"/>.</summary>
    public const string TooDeep = "DOCUMENT_TOO_DEEP";

    /// <summary>More fields than <see cref="ParserOptions.MaxAllowedFields"/>.</summary>
    public const string TooManyFields = "TOO_MANY_FIELDS";

    /// <summary>More directives than <see cref="ParserOptions.MaxAllowedDirectives"/> or
    /// <see cref="ParserOptions.MaxAllowedDirectivesPerLocation"/>.</summary>
    public const string TooManyDirectives = "TOO_MANY_DIRECTIVES";

    /// <summary>More operations than <see cref="ParserOptions.MaxAllowedOperations"/>.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>More variables than <see cref="ParserOptions.MaxAllowedVariables"/>.</summary>
    public const string TooManyVariables = "TOO_MANY_VARIABLES";

    /// <summary>A list literal longer than <see cref="ParserOptions.MaxAllowedListItems"/>.</summary>
    public const string ListTooLong = "LIST_TOO_LONG";
}
