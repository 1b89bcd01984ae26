using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Values of Correct Type".</summary>
public sealed class ValuesOfCorrectTypeTests
{
    [Theory]
    [InlineData("{ int(value: 2147483647) a: int(value: -2147483648) b: int(value: null) c: int }")]
    [InlineData("{ float(value: 1) a: float(value: 1.5e3) b: float(value: -0.0) }")]
    [InlineData("{ text(value: \"a\") a: text(value: \"\"\"block\"\"\") b: text(value: \"\") }")]
    [InlineData("{ id(value: \"a\") a: id(value: 123456789012345678901234567890) }")]
    [InlineData("{ flag(value: true) a: flag(value: false) b: flag(value: null) }")]
    [InlineData("{ calendar(value: JULIAN) }")]
    [InlineData("{ ints(list: [1, null], strict: [1, 2], matrix: [[1], null, [null]]) a: ints(list: 1, matrix: 1) b: ints(list: [], matrix: [1, 2]) }")]
    [InlineData("{ search(filter: { exact: true, years: [1, 2], calendar: null, nested: null, json: { a: [B] } }) { __typename } }")]
    [InlineData("{ anything(value: { a: [1, \"b\", C, true, null, 1.5] }) }")]
    [InlineData("{ pick(choice: { id: 1 }) { __typename } b: pickAll(choices: [{ id: 1 }, { title: \"x\" }]) { __typename } }")]
    [InlineData("query Q($a: Int = 1, $b: [Int] = 1, $c: Filter = { exact: true }) { int(value: $a) ints(list: $b) search(filter: $c) { __typename } }")]
    [InlineData("query Q($v: Int!) { ints(list: [1, $v]) }")]
    public void ValuesOfCorrectType_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ int(value: ¤\"5\") a: int(value: ¤5.0) b: int(value: ¤2147483648) c: int(value: ¤JULIAN) d: int(value: ¤true) }",
        "Int cannot represent \"5\". Expected a whole number of 32 bits.",
        "Int cannot represent 5.0. Expected a whole number of 32 bits.",
        "Int cannot represent 2147483648. Expected a whole number of 32 bits.",
        "Int cannot represent JULIAN. Expected a whole number of 32 bits.",
        "Int cannot represent true. Expected a whole number of 32 bits.")]
    [InlineData(
        "{ float(value: ¤\"1\") a: float(value: ¤1e999) b: float(value: ¤true) }",
        "Float cannot represent \"1\". Expected a finite number.",
        "Float cannot represent 1e999. Expected a finite number.",
        "Float cannot represent true. Expected a finite number.")]
    [InlineData(
        "{ text(value: ¤1) a: text(value: ¤BAR) b: text(value: ¤[\"a\"]) }",
        "String cannot represent 1. Expected a string.",
        "String cannot represent BAR. Expected a string.",
        "String cannot represent [\"a\"]. Expected a string.")]
    [InlineData(
        "{ flag(value: ¤1) a: flag(value: ¤\"true\") b: flag(value: ¤TRUE) }",
        "Boolean cannot represent 1. Expected true or false.",
        "Boolean cannot represent \"true\". Expected true or false.",
        "Boolean cannot represent TRUE. Expected true or false.")]
    [InlineData(
        "{ id(value: ¤1.0) a: id(value: ¤true) b: id(value: ¤A) }",
        "ID cannot represent 1.0. Expected a string or a whole number.",
        "ID cannot represent true. Expected a string or a whole number.",
        "ID cannot represent A. Expected a string or a whole number.")]
    [InlineData(
        "{ calendar(value: ¤\"JULIAN\") a: calendar(value: ¤julian) b: calendar(value: ¤1) }",
        "Calendar cannot represent \"JULIAN\". Expected one of its names, without quotes.",
        "Calendar has no value julian.",
        "Calendar cannot represent 1. Expected one of its names, without quotes.")]
    [InlineData(
        "{ ints(list: [1, ¤\"2\"], strict: [¤null]) a: ints(strict: ¤null) b: ints(list: ¤\"x\", matrix: [[¤1.5]]) }",
        "Int cannot represent \"2\". Expected a whole number of 32 bits.",
        "Expected a value of type Int!, found null.",
        "Expected a value of type [Int!]!, found null.",
        "Int cannot represent \"x\". Expected a whole number of 32 bits.",
        "Int cannot represent 1.5. Expected a whole number of 32 bits.")]
    [InlineData(
        "{ search(filter: ¤{}) { __typename } a: search(filter: { exact: ¤null }) { __typename } b: search(filter: ¤\"x\") { __typename } }",
        "Filter.exact of type Boolean! is required and missing.",
        "Expected a value of type Boolean!, found null.",
        "Filter cannot represent \"x\". Expected an object in braces.")]
    [InlineData(
        "{ search(filter: { exact: true, ¤unknown: 1, nested: { exact: ¤1 } }) { __typename } }",
        "Filter has no field \"unknown\".",
        "Boolean cannot represent 1. Expected true or false.")]
    [InlineData(
        "{ pick(choice: ¤{}) { __typename } a: pick(choice: ¤{ id: 1, title: \"x\" }) { __typename } b: pick(choice: ¤{ id: null }) { __typename } }",
        "Choice takes exactly one field, found 0.",
        "Choice takes exactly one field, found 2.",
        "Choice.id must not be null: it is the one field of Choice that is given.")]
    [InlineData(
        "query Q($a: Int = ¤\"x\", $b: Int! = ¤null, $c: Filter = ¤{}) { int(value: $a) b: int(value: $b) search(filter: $c) { __typename } }",
        "Int cannot represent \"x\". Expected a whole number of 32 bits.",
        "Expected a value of type Int!, found null.",
        "Filter.exact of type Boolean! is required and missing.")]
    [InlineData(
        "{ painting @include(if: ¤\"yes\") { id } }",
        "Boolean cannot represent \"yes\". Expected true or false.")]
    [InlineData(
        "{ artist(id: ¤null) { id } }",
        "Expected a value of type ID!, found null.")]
    public void ValuesOfCorrectType_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("ValuesOfCorrectType", document, messages);
}
