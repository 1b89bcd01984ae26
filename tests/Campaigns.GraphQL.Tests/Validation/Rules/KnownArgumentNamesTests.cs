using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Argument Names".</summary>
public sealed class KnownArgumentNamesTests
{
    [Theory]
    [InlineData("{ artist(id: 1) { name(locale: \"sv\") } }")]
    [InlineData("{ painting @include(if: true) { id @tag(name: \"a\") } }")]
    public void KnownArgumentNames_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting(¤id: 1) { id } }",
        "Query.painting has no argument \"id\".")]
    [InlineData(
        "{ artist(id: 1, ¤Id: 2) { name(¤lang: \"sv\") } }",
        "Query.artist has no argument \"Id\".",
        "Artist.name has no argument \"lang\".")]
    [InlineData(
        "{ painting @include(if: true, ¤unless: false) { id } }",
        "@include has no argument \"unless\".")]
    public void KnownArgumentNames_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("KnownArgumentNames", document, messages);

    [Theory]
    [InlineData("{ unknown(a: 1) }", "FieldsOnCorrectType")]
    [InlineData("{ painting { id @unknown(a: 1) } }", "KnownDirectives")]
    public void KnownArgumentNames_AmongOtherFaults_IsError(string document, params string[] rules) =>
        Judge.ExpectRules(document, rules);
}
