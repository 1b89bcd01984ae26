using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "All Variable Usages Are Allowed".</summary>
public sealed class VariablesInAllowedPositionTests
{
    [Theory]
    [InlineData("query Q($v: Int!) { int(value: $v) intRequired(value: $v) }")]
    [InlineData("query Q($v: Int = 1) { intRequired(value: $v) }")]
    [InlineData("query Q($v: Int) { intDefault(value: $v) }")]
    [InlineData("query Q($v: [Int!]!) { ints(list: $v, strict: $v) }")]
    [InlineData("query Q($v: Int) { ints(list: [$v, 1]) }")]
    [InlineData("query Q($v: ID!) { pick(choice: { id: $v }) { __typename } }")]
    [InlineData("query Q($v: Choice) { search(choice: $v) { __typename } }")]
    [InlineData("query Q($v: Boolean = true) { painting @include(if: $v) { id } }")]
    [InlineData("query Q($v: Int) { search(filter: { exact: true, minimum: $v }) { __typename } }")]
    [InlineData("query Q($v: String) { anything(value: { a: [$v] }) }")]
    public void VariablesInAllowedPosition_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "query Q(¤$v: Int) { intRequired(value: ¤$v) }",
        "The variable \"$v\" of type Int cannot stand where Int! is expected.")]
    [InlineData(
        "query Q(¤$v: Int = null) { intRequired(value: ¤$v) }",
        "The variable \"$v\" of type Int cannot stand where Int! is expected.")]
    [InlineData(
        "query Q(¤$v: Int) { float(value: ¤$v) }",
        "The variable \"$v\" of type Int cannot stand where Float is expected.")]
    [InlineData(
        "query Q(¤$v: Int) { id(value: ¤$v) }",
        "The variable \"$v\" of type Int cannot stand where ID is expected.")]
    [InlineData(
        "query Q(¤$v: String) { calendar(value: ¤$v) id(value: ¤$v) }",
        "The variable \"$v\" of type String cannot stand where Calendar is expected.",
        "The variable \"$v\" of type String cannot stand where ID is expected.")]
    [InlineData(
        "query Q(¤$v: Int) { ints(list: ¤$v) }",
        "The variable \"$v\" of type Int cannot stand where [Int] is expected.")]
    [InlineData(
        "query Q(¤$v: [Int]) { ints(strict: ¤$v) }",
        "The variable \"$v\" of type [Int] cannot stand where [Int!]! is expected.")]
    [InlineData(
        "query Q(¤$v: [Int]) { int(value: ¤$v) ints(matrix: [$v], list: [¤$v]) }",
        "The variable \"$v\" of type [Int] cannot stand where Int is expected.",
        "The variable \"$v\" of type [Int] cannot stand where Int is expected.")]
    [InlineData(
        "query Q(¤$v: Boolean) { ...F } fragment F on Query { painting @include(if: ¤$v) { id } }",
        "The variable \"$v\" of type Boolean cannot stand where Boolean! is expected.")]
    [InlineData(
        "query Q(¤$v: Boolean) { search(filter: { exact: ¤$v }) { __typename } }",
        "The variable \"$v\" of type Boolean cannot stand where Boolean! is expected.")]
    [InlineData(
        "query Q(¤$v: ID) { pick(choice: { id: ¤$v }) { __typename } }",
        "The variable \"$v\" of type ID must be non-null to be the one field of Choice.")]
    [InlineData(
        "query Q(¤$v: ID = 1) { search(choice: { id: ¤$v }) { __typename } }",
        "The variable \"$v\" of type ID must be non-null to be the one field of Choice.")]
    public void VariablesInAllowedPosition_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("VariablesInAllowedPosition", document, messages);
}
