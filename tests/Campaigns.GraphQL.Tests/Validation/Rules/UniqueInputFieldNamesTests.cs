using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Validation.Rules;

/// <summary>Section "Input Object Field Uniqueness".</summary>
public sealed class UniqueInputFieldNamesTests
{
    [Theory]
    [InlineData("{ search(filter: { exact: true, nested: { exact: false } }) { __typename } }")]
    [InlineData("{ anything(value: [{ a: 1 }, { a: 2 }]) }")]
    public void UniqueInputFieldNames_Kept_IsValid(string document) => Judge.ExpectValid(document);

    [Theory]
    [InlineData(
        "{ search(filter: { ¤exact: true, ¤exact: true }) { __typename } }",
        "The field \"exact\" is given twice in one object.")]
    [InlineData(
        "{ search(filter: { exact: true, nested: { ¤exact: true, ¤exact: false } }) { __typename } }",
        "The field \"exact\" is given twice in one object.")]
    [InlineData(
        "{ anything(value: [{ b: { ¤a: 1, ¤a: 1 } }]) }",
        "The field \"a\" is given twice in one object.")]
    [InlineData(
        "query Q($f: Filter = { ¤exact: true, ¤exact: true }) { search(filter: $f) { __typename } }",
        "The field \"exact\" is given twice in one object.")]
    public void UniqueInputFieldNames_Broken_IsError(string document, params string[] messages) =>
        Judge.ExpectErrors("UniqueInputFieldNames", document, messages);
}
