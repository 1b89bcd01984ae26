using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "All Variable Uses Defined".</summary>
public sealed class NoUndefinedVariablesTests
{
    [Theory]
    [InlineData("query Q($a: Int, $b: Boolean!) { int(value: $a) ...F } fragment F on Query { flag @include(if: $b) }")]
    [InlineData("query A($v: Int) { ...F } query B($v: Int!) { ...F } fragment F on Query { int(value: $v) }")]
    public void NoUndefinedVariables_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "¤query A { int(value: ¤$v) }",
        "The variable \"$v\" is not declared by operation \"A\".")]
    [InlineData(
        "¤{ ints(list: [1, ¤$v]) }",
        "The variable \"$v\" is not declared by the anonymous operation.")]
    [InlineData(
        "query A($v: Int) { ...F } ¤query B { ...F } fragment F on Query { ...G } fragment G on Query { int(value: ¤$v) }",
        "The variable \"$v\" is not declared by operation \"B\".")]
    [InlineData(
        "¤query A { search(filter: { exact: true, nested: { exact: ¤$v } }) { __typename @skip(if: ¤$w) } }",
        "The variable \"$v\" is not declared by operation \"A\".",
        "The variable \"$w\" is not declared by operation \"A\".")]
    public void NoUndefinedVariables_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("NoUndefinedVariables", document, messages);
}
