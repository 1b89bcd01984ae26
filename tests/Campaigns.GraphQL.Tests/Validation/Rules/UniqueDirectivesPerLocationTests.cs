using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Directives Are Unique per Location".</summary>
public sealed class UniqueDirectivesPerLocationTests
{
    [Theory]
    [InlineData("{ painting { id @skip(if: false) @include(if: true) width @skip(if: false) } }")]
    [InlineData("{ painting { id @tag(name: \"a\") @tag(name: \"b\") } }")]
    public void UniqueDirectivesPerLocation_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ painting { id ¤@onField ¤@onField } }",
        "The directive \"@onField\" can stand here only once.")]
    [InlineData(
        "{ painting { id ¤@skip(if: true) @onField ¤@skip(if: false) } }",
        "The directive \"@skip\" can stand here only once.")]
    [InlineData(
        "query Q($v: Int ¤@onVariable ¤@onVariable) ¤@onQuery ¤@onQuery { int(value: $v) }",
        "The directive \"@onVariable\" can stand here only once.",
        "The directive \"@onQuery\" can stand here only once.")]
    public void UniqueDirectivesPerLocation_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("UniqueDirectivesPerLocation", document, messages);

    [Theory]
    [InlineData("{ painting { id @nope @nope } }", "KnownDirectives")]
    public void UniqueDirectivesPerLocation_AmongOtherFaults_IsError(string document, params string[] rules) =>
        Judge.ExpectRules(document, rules);
}
