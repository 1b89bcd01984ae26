namespace Campaigns.GraphQL.Tests.Validation;

/// <summary>What graphql-js says of a document.</summary>
/// <param name="D">The document.</param>
/// <param name="S">Line and column of a syntax error; null when it parses.</param>
/// <param name="R">The rules that it breaks.</param>
/// <param name="T">True when graphql-js threw while judging.</param>
internal sealed record Verdict(string D, int[]? S, string[] R, bool T)
{
    /// <summary>The verdict as one text, to compare with ours.</summary>
    public string Text => S is not null ? $"syntax error at {S[0]}:{S[1]}" : string.Join(' ', R.Order(StringComparer.Ordinal));
}
