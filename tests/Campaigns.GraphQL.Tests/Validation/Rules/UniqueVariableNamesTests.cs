using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Variable Uniqueness".</summary>
public sealed class UniqueVariableNamesTests
{
    [Theory]
    [InlineData("query A($v: Int) { int(value: $v) } query B($v: Float) { float(value: $v) }")]
    public void UniqueVariableNames_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "query A(¤$v: Int, ¤$v: Int) { int(value: $v) }",
        "The variable \"$v\" is declared twice.")]
    [InlineData(
        "query A(¤$v: Int, $w: Int, ¤$v: Int, ¤$v: Int) { int(value: $v) intDefault(value: 1) x: int(value: $w) }",
        "The variable \"$v\" is declared twice.",
        "The variable \"$v\" is declared twice.")]
    public void UniqueVariableNames_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("UniqueVariableNames", document, messages);
}
