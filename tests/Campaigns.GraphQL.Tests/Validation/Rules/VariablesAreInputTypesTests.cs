using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Variables Are Input Types".</summary>
public sealed class VariablesAreInputTypesTests
{
    [Theory]
    [InlineData("query Q($a: Int!, $b: [[Int]], $c: Filter, $d: Json) { int(value: $a) ints(matrix: $b) search(filter: $c) { __typename } anything(value: $d) }")]
    public void VariablesAreInputTypes_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "query Q($a: ¤Painting, $b: ¤[Found!]!, $c: ¤Work) { anything(value: {a: $a, b: $b, c: $c}) }",
        "The variable \"$a\" cannot be of type Painting, which is for output only.",
        "The variable \"$b\" cannot be of type [Found!]!, which is for output only.",
        "The variable \"$c\" cannot be of type Work, which is for output only.")]
    public void VariablesAreInputTypes_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("VariablesAreInputTypes", document, messages);
}
