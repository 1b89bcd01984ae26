namespace Campaigns.GraphQL.Language;

/// <summary>Limits of the parser. Each stops at once with its own code, before the rest of the text is read. A value of
/// <see cref="int.MaxValue"/> switches a limit off, except for the depth.</summary>
public sealed class ParserOptions
{
    /// <summary>Deepest nesting that any setting allows: every walk over a syntax tree may recurse that far without
    /// needing more than half a megabyte of stack (measured in a debug build). A pool thread has 1.5 MB, and an overflow ends the
    /// process.</summary>
    public const int DepthCeiling = 300;

    /// <summary>Makes limits for documents of the schema's owner: none but the depth.</summary>
    public static ParserOptions ForTrustedDocuments() => new()
    {
        MaxAllowedCharacters = int.MaxValue,
        MaxAllowedTokens = int.MaxValue,
        MaxAllowedFields = int.MaxValue,
        MaxAllowedDirectives = int.MaxValue,
        MaxAllowedDirectivesPerLocation = int.MaxValue,
        MaxAllowedOperations = int.MaxValue,
        MaxAllowedVariables = int.MaxValue,
        MaxAllowedListItems = int.MaxValue,
    };

    /// <summary>Length of the text in UTF-16 code units, at most. Default 65,536.</summary>
    public int MaxAllowedCharacters { get; set; } = 65_536;

    /// <summary>Lexical tokens, at most; comments and commas are none. Default 10,000.</summary>
    public int MaxAllowedTokens { get; set; } = 10_000;

    /// <summary>Nesting of selection sets, lists, objects and list types together, at most. Default 200; values above
    /// <see cref="DepthCeiling"/> count as the ceiling.</summary>
    public int MaxAllowedDepth { get; set; } = 200;

    /// <summary>Fields in the document, at most. Default 2,048.</summary>
    public int MaxAllowedFields { get; set; } = 2_048;

    /// <summary>Directives in the document, at most. Default 50.</summary>
    public int MaxAllowedDirectives { get; set; } = 50;

    /// <summary>Directives at one place, at most. Default 4.</summary>
    public int MaxAllowedDirectivesPerLocation { get; set; } = 4;

    /// <summary>Operations in the document, at most. Default 20.</summary>
    public int MaxAllowedOperations { get; set; } = 20;

    /// <summary>Variables of one operation, at most. Default 100.</summary>
    public int MaxAllowedVariables { get; set; } = 100;

    /// <summary>Items of one list literal, at most. Default 1,000.</summary>
    public int MaxAllowedListItems { get; set; } = 1_000;
}
