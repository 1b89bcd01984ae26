namespace Campaigns.GraphQL.Tests.Corpus;

/// <summary>A case of the extracted syntax corpora: text, and what the oracle says of it.</summary>
internal sealed record SyntaxCase(string Id, string Kind, string Text, bool Accept2025, int? Line, int? Column, object[][]? Tokens);

/// <summary>A file of syntax cases.</summary>
internal sealed record SyntaxCorpus(int Count, SyntaxCase[] Cases);
