using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Fragment Spread Type Existence".</summary>
public sealed class KnownTypeNamesTests
{
    [Theory]
    [InlineData("query Q($a: Int, $c: Filter) { ints(list: [$a]) search(filter: $c) { ... on Work { id } } } ")]
    [InlineData("{ __schema { types { ...T } } } fragment T on __Type { name }")]
    public void KnownTypeNames_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { ... on ¤Nowhere { id } } }",
        "There is no type \"Nowhere\".")]
    [InlineData(
        "query Q($a: ¤Nowhere, $b: [¤nothing!]!) { text(value: $a) anything(value: $b) }",
        "There is no type \"Nowhere\".",
        "There is no type \"nothing\".")]
    [InlineData(
        "{ painting { ...F } } fragment F on ¤painting { id }",
        "There is no type \"painting\".")]
    public void KnownTypeNames_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("KnownTypeNames", document, messages);
}
