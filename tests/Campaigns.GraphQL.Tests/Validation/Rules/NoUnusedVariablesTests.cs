using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "All Variables Used".</summary>
public sealed class NoUnusedVariablesTests
{
    [Theory]
    [InlineData("query Q($a: Int, $b: Boolean!, $c: [Int!]) { ints(list: [$a]) flag @skip(if: $b) search(filter: { exact: true, years: $c }) { __typename } }")]
    [InlineData("query Q($v: Int) { ...F } fragment F on Query { ...G } fragment G on Query { int(value: $v) }")]
    [InlineData("query Q($v: Int) { anything(value: { a: [$v] }) }")]
    public void NoUnusedVariables_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "query Q(¤$v: Int) { int }",
        "The variable \"$v\" is never used in operation \"Q\".")]
    [InlineData(
        "query (¤$v: Int, $w: Int, ¤$W: Int) { int(value: $w) }",
        "The variable \"$v\" is never used in the anonymous operation.",
        "The variable \"$W\" is never used in the anonymous operation.")]
    [InlineData(
        "query A($v: Int) { ...F } query B(¤$v: Int) { int } fragment F on Query { int(value: $v) }",
        "The variable \"$v\" is never used in operation \"B\".")]
    public void NoUnusedVariables_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("NoUnusedVariables", document, messages);

    [Theory]
    [InlineData("query Q($v: Int) { ...F } fragment F on Query { ...F int(value: $v) }", "NoFragmentCycles")]
    public void NoUnusedVariables_AmongOtherFaults_IsError(string document, params string[] rules) =>
        Judge.ExpectRules(document, rules);
}
