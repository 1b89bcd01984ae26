using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Directives Are in Valid Locations".</summary>
public sealed class KnownDirectivesTests
{
    [Theory]
    [InlineData("query Q($v: Boolean! @onVariable) @onQuery { painting @include(if: $v) { id @onField ...F @skip(if: false) ... @tag(name: \"a\") { id } } } fragment F on Painting @onFragment { id }")]
    [InlineData("mutation @tag(name: \"m\") { rename(id: 1, title: \"\") { id } }")]
    public void KnownDirectives_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting ¤@nope { id ¤@nope } }",
        "There is no directive \"@nope\".",
        "There is no directive \"@nope\".")]
    [InlineData(
        "query Q ¤@onField { painting ¤@onQuery { id } }",
        "The directive \"@onField\" cannot stand on QUERY.",
        "The directive \"@onQuery\" cannot stand on FIELD.")]
    [InlineData(
        "query Q($v: Int ¤@onField) { int(value: $v) ...F ¤@onField ... ¤@onField { __typename } } fragment F on Query ¤@onField { __typename }",
        "The directive \"@onField\" cannot stand on VARIABLE_DEFINITION.",
        "The directive \"@onField\" cannot stand on FRAGMENT_SPREAD.",
        "The directive \"@onField\" cannot stand on INLINE_FRAGMENT.",
        "The directive \"@onField\" cannot stand on FRAGMENT_DEFINITION.")]
    [InlineData(
        "mutation ¤@onQuery { rename(id: 1, title: \"\") { id } }",
        "The directive \"@onQuery\" cannot stand on MUTATION.")]
    [InlineData(
        "subscription ¤@onQuery { removed { id } }",
        "The directive \"@onQuery\" cannot stand on SUBSCRIPTION.")]
    [InlineData(
        "{ painting { id ¤@deprecated } }",
        "The directive \"@deprecated\" cannot stand on FIELD.")]
    public void KnownDirectives_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("KnownDirectives", document, messages);
}
