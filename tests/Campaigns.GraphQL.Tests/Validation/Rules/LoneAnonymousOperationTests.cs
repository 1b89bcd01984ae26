using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Lone Anonymous Operation".</summary>
public sealed class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("{ painting { id } }")]
    [InlineData("{ painting { ...F } } fragment F on Painting { id }")]
    [InlineData("query A { painting { id } } mutation B { rename(id: 1, title: \"x\") { id } }")]
    public void LoneAnonymousOperation_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "¤{ painting { id } } query A { painting { id } }",
        "An anonymous operation must be the only operation of the document. Name it.")]
    [InlineData(
        "¤{ painting { id } } ¤{ work { id } }",
        "An anonymous operation must be the only operation of the document. Name it.",
        "An anonymous operation must be the only operation of the document. Name it.")]
    [InlineData(
        "¤query { painting { id } } ¤subscription { removed { id } }",
        "An anonymous operation must be the only operation of the document. Name it.",
        "An anonymous operation must be the only operation of the document. Name it.")]
    public void LoneAnonymousOperation_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("LoneAnonymousOperation", document, messages);
}
