namespace Campaigns.GraphQL.Language;

/// <summary>A place in a document: the start of a token.</summary>
/// <param name="Line">Line, 1-based. LF, CR and CRLF end a line.</param>
/// <param name="Column">Column, 1-based, in UTF-16 code units of the line.</param>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>The place of nodes that were built by code and stand in no document.</summary>
    public static SourceLocation None => default;
}
